import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { signIn } from '../../administrator/sign-in.svelte';
import { createMemory, type MemoryOptions } from '../../backend/memory';
import { ADMINISTRATOR } from '../../backend/memory-administrator';
import { CLIENT_ID, REDIRECT_URL, TENANT_ID } from '../../backend/memory-connection';
import { openWindow } from '../../test-render';
import { wizard } from '../../wizard/wizard.svelte';
import { RegistrationRepairing } from './repairs.svelte';

const SECRET = 'Abc8Q~0123456789abcdefghijABCDEFGHIJ_-.x';
const button = (name: string) => screen.findByRole('button', { name });
const press = async (name: string) => userEvent.click(await button(name));
const dialog = () => screen.findByRole('dialog');

/** The form was sent, and somebody has signed in where it says so. */
async function open(options: MemoryOptions, signedIn = true) {
  const backend = await openWindow('registration', { connect: 'missing-redirect', ...options });
  Object.assign(wizard.values, {
    tenant: TENANT_ID,
    clientId: CLIENT_ID,
    secret: SECRET,
    redirectUrl: REDIRECT_URL,
  });
  if (signedIn) backend.sendSignIn({ event: 'signedIn', administrator: ADMINISTRATOR });
  await press('Save and continue');
  await button('Preview fix');
  return backend;
}

it('the dialog shows now and after, folds the command, and rests on Cancel', async () => {
  const backend = await open({});
  await press('Preview fix');
  const shown = await dialog();
  expect(within(shown).getByRole('heading', { name: 'Add the redirect URL' })).toBeDefined();
  expect(within(shown).getAllByText('https://contoso.offision.com/old')).toHaveLength(2);
  expect(within(shown).getAllByText(REDIRECT_URL)).toHaveLength(1);
  const cancel = within(shown).getByRole('button', { name: 'Cancel' });
  expect(cancel).toHaveProperty('autofocus', true);
  expect(shown.querySelector('details')?.open).toBe(false);
  await userEvent.click(within(shown).getByText('Command for Microsoft Graph PowerShell'));
  await userEvent.click(within(shown).getByRole('button', { name: 'Copy command' }));
  expect(backend.clipboard[0]).toContain('Invoke-MgGraphRequest -Method PATCH');
  await userEvent.click(cancel);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(backend.calls.filter((call) => call.startsWith('apply'))).toEqual([]);
});

it('a change is read back, the line turns, the wizard stays, and undo turns it again', async () => {
  const backend = await open({});
  await press('Preview fix');
  await press('Add the redirect URL');
  expect(await screen.findByText('Done, and read back')).toBeDefined();
  expect(backend.calls).toContain('applyRegistrationRepair:redirect,keychain');
  expect(await screen.findByText('Redirect URL registered')).toBeDefined();
  expect(wizard.current).toBe('registration');
  const shown = await dialog();
  await userEvent.click(within(shown).getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('It was taken back')).toBeDefined();
  expect(backend.calls).toContain('undoRegistrationRepair:made');
  await expect.poll(() => screen.queryByText('Redirect URL registered')).toBeNull();
});

it('without an administrator the button leads to the sign-in, and then to the preview', async () => {
  const backend = await open({}, false);
  await press('Preview fix');
  expect(screen.queryByRole('dialog')).toBeNull();
  const heading = await screen.findByRole('heading', { name: 'Administrator' });
  await expect.poll(() => document.activeElement).toBe(heading);
  await press('Sign in as an administrator');
  await expect.poll(() => signIn.phase.name).toBe('waiting');
  const connects = backend.calls.filter((call) => call === 'connect').length;
  backend.sendSignIn({ event: 'signedIn', administrator: ADMINISTRATOR });
  // The registration is read again, now with the administrator's eyes.
  await expect
    .poll(() => backend.calls.filter((call) => call === 'connect').length)
    .toBe(connects + 1);
  await expect.poll(() => signIn.phase.name).toBe('in');
  await press('Preview fix');
  expect(await dialog()).toBeDefined();
});

it('who has not consented to changes is asked, and comes back to the preview', async () => {
  const backend = await open({ registrationRepair: 'consent-needed' });
  await press('Preview fix');
  await press('Add the redirect URL');
  expect(await screen.findByText(/Nobody has allowed this app yet/)).toBeDefined();
  await press('Ask Microsoft for consent');
  const shown = await dialog();
  await userEvent.click(await within(shown).findByRole('button', { name: 'Cancel' }));
  // A request that came to nothing leaves the earlier sign-in.
  expect(signIn.phase.name).toBe('in');
  expect(screen.queryByText('Add the redirect URL', { selector: 'button span' })).toBeNull();
  await press('Ask Microsoft for consent');
  await expect.poll(() => signIn.phase.name).toBe('waiting');
  backend.sendSignIn({ event: 'signedIn', administrator: ADMINISTRATOR });
  await press('Add the redirect URL');
  expect(await screen.findByText('Done, and read back')).toBeDefined();
});

it('a preview shows what would be made now, and closes when nothing is left to do', async () => {
  const asked = vi.fn(() => Promise.resolve());
  const backend = createMemory({ connect: 'missing-redirect' });
  const repairing = new RegistrationRepairing(backend, asked);
  await repairing.load();
  const [shown] = repairing.changes;
  if (shown === undefined) throw new Error('a redirect URL is missing');
  repairing.show({ kind: 'repair', repair: { ...shown, before: [] } });
  await repairing.load();
  expect(repairing.subject).toEqual({ kind: 'repair', repair: shown });
  backend.registrationRepairs = () => Promise.resolve({ changes: [], obstacle: null });
  await repairing.load();
  expect(repairing.open).toBe(false);
  expect(asked).not.toHaveBeenCalled();
});

it('who may not is told whom to ask, and nothing is read again', async () => {
  const backend = await open({ registrationRepair: 'role-missing' });
  const before = backend.calls.filter((call) => call === 'connect').length;
  await press('Preview fix');
  await press('Add the redirect URL');
  expect(await screen.findByText('Microsoft did not allow the change')).toBeDefined();
  expect(screen.getByText(/Ask one of its owners/)).toBeDefined();
  const shown = await dialog();
  expect(within(shown).queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(backend.calls.filter((call) => call === 'connect').length).toBe(before);
});

it('of a new secret the page knows the first characters, and Rust copies it', async () => {
  const backend = await open({
    connect: 'secret-ends-soon',
    registrationRepair: 'keychain-refuses',
  });
  await press('Preview fix');
  const shown = await dialog();
  expect(within(shown).getByText('Offision Setup, November 23, 2028')).toBeDefined();
  await press('Add a client secret');
  expect(await screen.findByText('Nw3…')).toBeDefined();
  expect(screen.getByText(/password store did not take it/)).toBeDefined();
  await press('Copy the new secret');
  expect(backend.calls).toContain('copyHandover:secret');
  expect(backend.clipboard).toEqual([]);
});

it('after a new secret the refused one of the form is not sent again', async () => {
  const backend = await open({ connect: 'wrong-secret' });
  expect(wizard.values.secret).toBe(SECRET);
  const connect = vi.spyOn(backend, 'connect');
  await press('Preview fix');
  await press('Add a client secret');
  expect(await screen.findByText('It is in this computer’s password store.')).toBeDefined();
  expect(connect.mock.calls.map(([form]) => form.secret)).toEqual([null]);
});

it('what no line is about has a line of its own', async () => {
  await open({ connect: 'good', permissionsMissing: true });
  await press('Preview fix');
  expect(await button('Request the missing permissions')).toBeDefined();
});

it('a repair of an earlier start can be taken back', async () => {
  const undos = [{ id: 'old', repair: 'secret' as const, at: '2026-11-20T09:00:00Z', hint: 'Nw3' }];
  const backend = await open({ undos });
  const kept = await screen.findByRole('region', { name: 'What was changed here' });
  await userEvent.click(within(kept).getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/Nobody can sign in with the secret/)).toBeDefined();
  await press('Remove the client secret');
  expect(await screen.findByText('It was taken back')).toBeDefined();
  expect(backend.calls).toContain('undoRegistrationRepair:old');
});
