import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { openWindow } from '../../test-render';

const button = (name: string) => screen.findByRole('button', { name });

it('after saving it shows where, and opens the folder', async () => {
  const backend = await openWindow('report');
  await userEvent.click(await button('Save as JSON'));
  const path = '/home/amy/Documents/offision-contoso-2026-11-23.json';
  expect((await screen.findAllByText(`Saved to ${path}`)).length).toBeGreaterThan(0);
  await userEvent.click(await button('Show in folder'));
  expect(backend.calls).toContain(`showInFolder:${path}`);
  await userEvent.click(await button('Copy path'));
  expect(backend.clipboard).toEqual([path]);
});

it('a report that cannot be saved says so', async () => {
  const error = {
    code: 'file' as const,
    message: 'disk full',
    reason: null,
    fields: [],
    details: null,
    diagnosis: null,
  };
  await openWindow('report', { fail: { method: 'saveReport', error } });
  await userEvent.click(await button('Save as JSON'));
  expect(await screen.findByText('Details for support')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Show in folder' })).toBeNull();
});

it('the secret is copied only after a question, and is never on the page', async () => {
  const backend = await openWindow('report');
  await userEvent.click(await button('Copy: Client secret value'));
  expect(backend.calls).not.toContain('copyHandover:secret');
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(backend.calls).not.toContain('copyHandover:secret');
  await userEvent.click(await button('Copy: Client secret value'));
  await userEvent.click(await button('Copy secret'));
  expect(backend.calls).toContain('copyHandover:secret');
  expect(backend.clipboard).toEqual([]);
  expect(await screen.findAllByText(/cleared after 60 seconds/)).not.toHaveLength(0);
});

it('the other two values are copied at once', async () => {
  const backend = await openWindow('report');
  await userEvent.click(await button('Copy: Directory (tenant) ID'));
  await userEvent.click(await button('Copy: Application (client) ID'));
  expect(backend.calls).toContain('copyHandover:tenant-id');
  expect(backend.calls).toContain('copyHandover:client-id');
});
