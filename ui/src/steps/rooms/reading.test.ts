import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { MemoryOptions } from '../../backend/memory';
import { ADMINISTRATOR } from '../../backend/memory-administrator';
import { openWindow } from '../../test-render';
import { wizard } from '../../wizard/wizard.svelte';

const way = (name: string) => screen.findByRole('radio', { name });
const button = (name: RegExp | string) => screen.findByRole('button', { name });
const plain = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim();

async function openAsAdministrator(options: MemoryOptions = {}) {
  const backend = await openWindow('rooms', options);
  await userEvent.click(await way('Sign in as an Exchange administrator'));
  await button('Sign in as an administrator');
  return backend;
}

async function signIn(backend: Awaited<ReturnType<typeof openAsAdministrator>>) {
  await userEvent.click(await button('Sign in as an administrator'));
  await screen.findByText('Waiting for the sign-in at Microsoft');
  backend.sendSignIn({ event: 'signedIn', administrator: ADMINISTRATOR });
}

it('each way says what it needs, gives and leaves behind', async () => {
  await openWindow('rooms');
  for (const name of [
    'Sign in as an Exchange administrator',
    'PowerShell file',
    'The app itself',
    'Only what Microsoft Graph shows',
  ]) {
    const points = document.getElementById(
      (await way(name)).getAttribute('aria-describedby') ?? '',
    );
    expect(plain(points?.textContent)).toMatch(/^Needs .+\.Gives .+\.Leaves behind .+/);
  }
});

it('a real tenant begins with the recommended way, and the demo tenant with its app', async () => {
  wizard.reset();
  expect(wizard.values.reading).toBe('administrator');
  await openWindow('start');
  await userEvent.click(await button(/^Try it with a demo tenant/));
  await expect.poll(() => wizard.values.reading).toBe('app');
});

it('the sign-in is in the card, and after it the rooms are read with that account', async () => {
  const backend = await openAsAdministrator();
  const before = backend.calls.filter((call) => call === 'findRooms:administrator').length;
  await signIn(backend);
  expect(await screen.findByText('Signed in as Amy Chan (amy.chan@contoso.com)')).toBeDefined();
  expect(await screen.findByText('Every room setting can be read and changed')).toBeDefined();
  const after = backend.calls.filter((call) => call === 'findRooms:administrator').length;
  expect(after).toBe(before + 1);
  // What the account may do with consent is another step's business.
  expect(screen.queryByText(/cannot give admin consent/)).toBeNull();
});

it('an account that may only read is told so, with the role that is missing', async () => {
  const backend = await openAsAdministrator({ discovery: { preflight: 'read-only' } });
  await signIn(backend);
  expect(
    await screen.findByText(
      'You can check but not change. Changing needs the Exchange Administrator or Exchange Recipient Administrator role.',
    ),
  ).toBeDefined();
  expect(screen.getByText('Every room setting can be read')).toBeDefined();
  expect(screen.getByText(/Set-CalendarProcessing/)).toBeDefined();
});

it('what Exchange does not tell is not known, and no claim is made', async () => {
  await openWindow('rooms', { discovery: { preflight: 'unknown-repair' } });
  expect(await screen.findByText(/Whether settings can be changed is not known/)).toBeDefined();
  expect(screen.queryByText('Every room setting can be read and changed')).toBeNull();
});

it('an account that may not read is told the role, and can look again', async () => {
  const backend = await openWindow('rooms', { discovery: { preflight: 'no-role' } });
  expect(await screen.findByText(/Reading needs the Global Reader role/)).toBeDefined();
  expect(screen.getByText(/never as passed/)).toBeDefined();
  expect(screen.queryByText('Every room setting can be read')).toBeNull();
  await userEvent.click(await button('Look again'));
  await expect.poll(() => backend.calls.filter((call) => call === 'findRooms:app').length).toBe(2);
});

it('without a sign-in nothing is checked with an administrator, and the page says what to do', async () => {
  const backend = await openAsAdministrator();
  await userEvent.click(await button('Check 240 rooms'));
  const words = 'Sign in as an administrator, or choose another way to read the settings';
  expect(await screen.findAllByText(words)).toHaveLength(2);
  expect(document.activeElement?.getAttribute('role')).toBe('alert');
  await userEvent.click(within(screen.getByRole('alert')).getByRole('link', { name: words }));
  expect(document.activeElement).toBe(await way('Sign in as an Exchange administrator'));
  expect(backend.calls).not.toContain('checkRooms:all');
});
