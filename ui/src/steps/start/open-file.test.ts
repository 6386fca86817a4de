import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { MemoryOptions } from '../../backend/memory';
import { openWindow } from '../../test-render';
import { wizard } from '../../wizard/wizard.svelte';

const button = (name: RegExp | string) => screen.findByRole('button', { name });
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

async function openDialog(options: MemoryOptions = {}) {
  const backend = await openWindow('start', options);
  await userEvent.click(await button(/^Open a file from PowerShell or an earlier report/));
  await screen.findByRole('dialog');
  return backend;
}

it('a file is opened without a sign-in, and its rooms are shown with its date', async () => {
  const backend = await openDialog();
  await userEvent.click(await button('Choose files…'));
  await userEvent.click(await button('Show 238 rooms'));
  await heading('Check rooms');
  expect(screen.getByText('From a file of November 23, 2026')).toBeDefined();
  expect(screen.getByText('contoso.onmicrosoft.com')).toBeDefined();
  expect(backend.calls).toContain('openFile:');
  expect(backend.calls).toContain('checkRooms:all');
  expect(backend.calls).not.toContain('connect');
});

it('the steps of connecting are left out, and back leads to the first screen', async () => {
  await openDialog();
  await userEvent.click(await button('Choose files…'));
  await userEvent.click(await button('Show 238 rooms'));
  await heading('Check rooms');
  expect(screen.getAllByText('Not needed for a file')).toHaveLength(3);
  await userEvent.click(await button('Back'));
  await heading('Connect your meeting rooms to Offision');
  await userEvent.click(await button(/^Set up a tenant/));
  await heading('Connect your app registration');
  expect(screen.queryByText(/^From a file of/)).toBeNull();
});

it('the mailbox that is typed in goes along, and one that is none is a problem', async () => {
  const backend = await openDialog();
  const field = screen.getByLabelText('Offision mailbox (optional)');
  await userEvent.type(field, 'offision');
  await userEvent.click(await button('Choose files…'));
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, '@contoso.com');
  await userEvent.click(await button('Choose files…'));
  await expect.poll(() => backend.calls).toContain('openFile:offision@contoso.com');
});

it('what could not be used is told before anything is shown', async () => {
  await openDialog({ files: { import: 'partial' } });
  await userEvent.click(await button('Choose files…'));
  const dialog = within(screen.getByRole('dialog'));
  expect(await dialog.findByText(/^3 entries could not be used/)).toBeDefined();
  expect(wizard.current).toBe('start');
});

it('a closed dialog leaves everything as it was', async () => {
  await openDialog({ files: { import: 'cancelled' } });
  await userEvent.click(await button('Choose files…'));
  await userEvent.click(await button('Cancel'));
  expect(wizard.openedFile).toBeNull();
  expect(wizard.current).toBe('start');
});
