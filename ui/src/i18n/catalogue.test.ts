import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { keysModule } from '../../scripts/keys.mjs';
import { LANGUAGES } from './index.svelte';
import typed from './keys.ts?raw';

const files = import.meta.glob<string>('../locales/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function source(language: string): string {
  const text = files[`../locales/${language}.ftl`];
  if (text === undefined) throw new Error(`no catalogue src/locales/${language}.ftl`);
  return text;
}

/** Every key with the names of its placeholders, for example `step-of` → `number total`. */
function placeholders(catalogue: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, value, attributes } of new FluentResource(catalogue).body) {
    if (value !== null) found.set(id, variables(value));
    for (const [name, pattern] of Object.entries(attributes))
      found.set(`${id}.${name}`, variables(pattern));
  }
  return found;
}

function variables(pattern: unknown): string {
  const names = new Set<string>();
  JSON.stringify(pattern, (_key, value) => {
    if (value?.type === 'var') names.add(value.name);
    return value;
  });
  return [...names].sort().join(' ');
}

const english = placeholders(source('en'));

it('the typed keys are those of the English catalogue (npm run keys)', () => {
  expect(typed).toBe(keysModule(source('en')));
});

describe.each(LANGUAGES)('the catalogue $id', ({ id }) => {
  it('has no message that Fluent drops silently, and none twice', () => {
    const catalogue = source(id);
    const written = [...catalogue.matchAll(/^(-?[a-zA-Z][\w-]*) *=/gm)].map((match) => match[1]);
    const parsed = new FluentResource(catalogue).body.map((entry) => entry.id);
    expect(parsed).toEqual(written);
    expect(new Set(written).size).toBe(written.length);
  });

  it('has the keys and the placeholders of the English one', () => {
    const other = placeholders(source(id));
    expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, names] of english)
      expect(`${key}: ${other.get(key)}`).toBe(`${key}: ${names}`);
  });

  it('does not beg, blame or shout', () => {
    expect(source(id)).not.toMatch(/\bplease\b|\boops\b|[!！](?:\s|$)/i);
  });
});
