import { expect, it } from 'vitest';
import { languageOfName, listWords, setLanguage, t, tDynamic } from './index.svelte';

it('a text takes its arguments, without marks that would be copied along', () => {
  expect(t('step-of', { number: 2, total: 6 })).toBe('Step 2 of 6');
});

it('an attribute is a text of its own', () => {
  expect(t('registration-secret.show')).toBe('Show secret');
});

it('numbers follow the language', () => {
  expect(t('consent-limit', { minutes: 1 })).toBe('Stops waiting in 1 minute');
  expect(t('consent-limit', { minutes: 9 })).toBe('Stops waiting in 9 minutes');
});

it('an unknown key shows as itself and does not break the page', () => {
  expect(tDynamic('reason-from-a-newer-version')).toBe('reason-from-a-newer-version');
});

it('a switch sets the language of the page', () => {
  setLanguage('zh-HK');
  expect(document.documentElement.lang).toBe('zh-HK');
});

it('only names with kana ask for Japanese shapes', () => {
  expect(languageOfName('Fuji ふじ')).toBe('ja');
  expect(languageOfName('中環')).toBeUndefined();
});

it('a list has the separator of its language', () => {
  expect(listWords(['a', 'b', 'c'])).toBe('a, b, c');
  setLanguage('zh-CN');
  expect(listWords(['甲', '乙', '丙'])).toBe('甲、乙、丙');
});
