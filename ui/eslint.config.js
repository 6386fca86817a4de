import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const steps = ['start', 'registration', 'consent', 'rooms', 'check', 'report'];

const tauri = {
  group: ['@tauri-apps/*'],
  message: 'Only src/backend may import Tauri: use useBackend().',
};

/** A step knows nothing of the other steps: what they share is in wizard, components or rooms. */
const stepsApart = steps.map((step) => ({
  files: [`src/steps/${step}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          tauri,
          {
            // The folders of the steps are flat, so one dot-dot leads to the other steps.
            regex: `^\\.\\./(?:${steps.join('|')})/|/steps/`,
            message: 'One step must not import another.',
          },
        ],
      },
    ],
  },
}));

const browser = {
  window: 'readonly',
  document: 'readonly',
  navigator: 'readonly',
  console: 'readonly',
  setTimeout: 'readonly',
  clearTimeout: 'readonly',
  setInterval: 'readonly',
  clearInterval: 'readonly',
};

export default ts.config(
  { ignores: ['dist/**', 'dist-gallery/**', 'node_modules/**', 'src/backend/bindings.ts'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: browser },
    // TypeScript knows which names exist; the rule does not know the browser's types.
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // Sets and dates are values here: replaced in $state.raw, never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/button-has-type': 'error',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/backend/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [tauri] }] },
  },
  ...stepsApart,
);
