import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { FluentResource } from '@fluent/bundle';

/**
 * The text of `src/i18n/keys.ts` for an English catalogue: a union of every message id and every
 * `id.attribute`. Terms (`-name`) are not messages and are left out.
 *
 * @param {string} catalogue Fluent source
 * @returns {string}
 */
export function keysModule(catalogue) {
  const keys = new FluentResource(catalogue).body.flatMap((entry) =>
    entry.id.startsWith('-')
      ? []
      : [
          ...(entry.value === null ? [] : [entry.id]),
          ...Object.keys(entry.attributes).map((attribute) => `${entry.id}.${attribute}`),
        ],
  );
  const lines = keys.sort().map((key) => `  | '${key}'`);
  return [
    '// Written by `npm run keys` from src/locales/en.ftl. Do not edit.',
    'export type MessageKey =',
    ...(lines.length > 0 ? lines : ['  never']),
    '',
  ]
    .join('\n')
    .replace(/\n$/, ';\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const source = readFileSync(new URL('../src/locales/en.ftl', import.meta.url), 'utf8');
  writeFileSync(new URL('../src/i18n/keys.ts', import.meta.url), keysModule(source));
}
