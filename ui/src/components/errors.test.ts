import { expect, it } from 'vitest';
import type { CommandError } from '../backend/bindings';
import { setLanguage } from '../i18n/index.svelte';
import { errorWords, TREATMENTS } from './errors';

const refused: CommandError = {
  code: 'refused',
  message: 'refused',
  reason: null,
  fields: [],
  details: null,
  diagnosis: null,
};

it('every code has words of its own', () => {
  setLanguage('en');
  const texts = Object.keys(TREATMENTS).map(
    (code) => errorWords({ ...refused, code: code as CommandError['code'] }).text,
  );
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.every((text) => text.includes(' '))).toBe(true);
});

it('a reason is more exact than the code and wins', () => {
  const words = errorWords({ ...refused, reason: { id: 'made-up', args: {} } });
  expect(words).toEqual({ text: 'reason-made-up', fix: undefined });
});

it('a count in a reason chooses its plural', () => {
  const words = (days: string) =>
    errorWords({ ...refused, reason: { id: 'secret-ends-soon', args: { days } } }).text;
  expect(words('1')).toBe('The secret ends in 1 day.');
  expect(words('12')).toBe('The secret ends in 12 days.');
});
