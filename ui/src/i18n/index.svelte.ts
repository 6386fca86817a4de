import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Language } from '../backend/bindings';
import type { MessageKey } from './keys';

export type { MessageKey } from './keys';
export type MessageArguments = Record<string, string | number | Date>;

/** Each language in its own words, so that a reader finds it whatever the window shows now. */
export const LANGUAGES: readonly { id: Language; name: string }[] = [
  { id: 'en', name: 'English' },
  { id: 'zh-HK', name: '繁體中文（香港）' },
  { id: 'zh-CN', name: '简体中文' },
];

const sources = import.meta.glob<string>('../locales/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const bundles = new Map(
  LANGUAGES.map(({ id }) => {
    // No isolation marks: they would be copied along with addresses and commands.
    const bundle = new FluentBundle(id, { useIsolating: false });
    bundle.addResource(new FluentResource(sources[`../locales/${id}.ftl`] ?? ''));
    return [id, bundle] as const;
  }),
);

// Every text reads this one value, so a switch repaints texts and keeps focus and input.
let current = $state.raw<Language>('en');

export function language(): Language {
  return current;
}

/** Switches every text at once and sets `<html lang>`, which also picks the CJK glyph shapes. */
export function setLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next;
}

function format(of: Language, key: string, args?: MessageArguments): string | null {
  const bundle = bundles.get(of);
  const [id = key, attribute] = key.split('.', 2);
  const message = bundle?.getMessage(id);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  if (bundle === undefined || pattern === undefined || pattern === null) return null;
  // With an error list a missing argument shows as {$name} instead of throwing.
  return bundle.formatPattern(pattern, args ?? null, []);
}

/** The text of a key in the current language, in English if the catalogue lacks it. */
export function t(key: MessageKey, args?: MessageArguments): string {
  return tDynamic(key, args);
}

/** As `t`, for a key made from an id at run time. An unknown key shows as itself. */
export function tDynamic(key: string, args?: MessageArguments): string {
  return format(current, key, args) ?? format('en', key, args) ?? key;
}

/** Whether the catalogue has this key: for attributes that only some messages have, such as `.fix`. */
export function hasMessage(key: string): boolean {
  return format(current, key) !== null || format('en', key) !== null;
}

/** Names one after the other, with the separator of the language; “narrow” has no “and” in English. */
export function listWords(names: readonly string[]): string {
  return new Intl.ListFormat(current, { type: 'conjunction', style: 'narrow' }).format(names);
}

/** `lang` for a name that came from the tenant: kana need Japanese shapes in a Chinese window. */
export function languageOfName(name: string): 'ja' | undefined {
  return /[\u3040-\u30ff]/.test(name) ? 'ja' : undefined;
}
