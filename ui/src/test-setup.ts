import { configure } from '@testing-library/svelte';
import { afterEach, beforeEach } from 'vitest';
import { setLanguage } from './i18n/index.svelte';
import { wizard } from './wizard/wizard.svelte';

configure({ asyncUtilTimeout: 20_000 });

// The wizard and the language are one each for a window; each test gets a fresh window.
beforeEach(() => {
  wizard.start = null;
  wizard.reset();
  setLanguage('en');
});
afterEach(() => {
  document.body.replaceChildren();
});
