import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { openWindow } from '../test-render';
import { wizard } from '../wizard/wizard.svelte';

it('a locked step says why and does not open', async () => {
  await openWindow('start');
  const list = within(screen.getByRole('navigation', { name: 'Setup steps' }));
  const report = list.getByRole('button', { name: /Report.*Finish App registration first/s });
  expect(report.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(report);
  expect(wizard.current).toBe('start');
});

it('Ctrl+Enter does what the button at the bottom right does', async () => {
  await openWindow('registration');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByRole('alert', { name: 'There is a problem' })).toBeDefined();
});

it('F6 goes from region to region, both ways', async () => {
  await openWindow('registration');
  const region = () => document.activeElement?.closest('[data-region]')?.tagName;
  const seen: (string | undefined)[] = [];
  for (let press = 0; press < 4; press += 1) {
    await userEvent.keyboard('{F6}');
    seen.push(region());
  }
  expect(seen).toEqual(['HEADER', 'NAV', 'MAIN', 'FOOTER']);
  await userEvent.keyboard('{Shift>}{F6}{/Shift}');
  expect(region()).toBe('MAIN');
});

it('F1 opens the help with the focus on Close', async () => {
  await openWindow('start');
  await userEvent.keyboard('{F1}');
  const dialog = await screen.findByRole('dialog', { name: 'Help' });
  expect(within(dialog).getByRole('button', { name: 'Close' })).toBeDefined();
});

it('the language menu switches every text and remembers the choice', async () => {
  const backend = await openWindow('start');
  await userEvent.click(screen.getByRole('button', { name: 'Language' }));
  await userEvent.click(await screen.findByRole('menuitemradio', { name: '繁體中文（香港）' }));
  expect(document.documentElement.lang).toBe('zh-HK');
  expect(backend.calls).toContain('setPreferences:zh-HK,light');
});

it('the theme menu paints the page', async () => {
  await openWindow('start');
  await userEvent.click(screen.getByRole('button', { name: 'Theme' }));
  await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));
  expect(document.documentElement.dataset.theme).toBe('dark');
});

it('a start that fails says so and can be tried again', async () => {
  const error = {
    code: 'internal',
    message: 'no',
    reason: null,
    fields: [],
    details: null,
    diagnosis: null,
  } as const;
  await openWindow('start', { fail: { method: 'appStart', error: { ...error, fields: [] } } });
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await screen.findByRole('heading', { level: 1, name: 'Connect your meeting rooms to Offision' });
});
