import type { AppStart, Language, Theme } from './backend/bindings';
import type { Backend } from './backend/backend';
import { language, setLanguage } from './i18n/index.svelte';

let theme = $state<Theme>('system');
let systemDark = $state(false);

export function currentTheme(): Theme {
  return theme;
}

function paint(): void {
  const dark = theme === 'dark' || (theme === 'system' && systemDark);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

/** Language and theme as Rust remembers them, before anything is drawn. */
export function applyStart(start: AppStart): void {
  setLanguage(start.language);
  theme = start.theme;
  systemDark = start.systemDark;
  paint();
  // Rust read the desktop's setting once; a later switch reaches the page where the system tells it.
  window.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', (event) => {
    systemDark = event.matches;
    paint();
  });
}

/** Shown at once; a preference that could not be remembered is no reason to interrupt. */
export function chooseLanguage(backend: Backend, next: Language): void {
  setLanguage(next);
  backend.setPreferences(next, theme).catch(() => undefined);
}

export function chooseTheme(backend: Backend, next: Theme): void {
  theme = next;
  paint();
  backend.setPreferences(language(), next).catch(() => undefined);
}
