import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { MemoryOptions } from '../backend/memory';
import { ADMINISTRATOR } from '../backend/memory-administrator';
import { registration } from '../backend/memory-connection';
import { ADMIN_NEEDED } from '../backend/memory-diagnosis';
import { createMemory } from '../backend/memory';
import { openWindow } from '../test-render';
import { signIn } from './sign-in.svelte';

const panel = () => within(screen.getByRole('region', { name: 'Administrator' }));
/** Without Fluent’s marks around a value and the narrow spaces of a time. */
const plain = (text: string | null) => text?.replace(/[\u2066-\u2069]/g, '').replace(/\s/g, ' ');
const begin = () =>
  userEvent.click(panel().getByRole('button', { name: 'Sign in as an administrator' }));

async function openWaiting(options: MemoryOptions = {}) {
  const backend = await openWindow('consent', { table: { hidden: true }, ...options });
  await panel().findByText(/does not let the app read its own registration/);
  await begin();
  await panel().findByText('Waiting for the sign-in at Microsoft');
  return backend;
}

it('by default it is a browser and the Web platform, never a code', async () => {
  const backend = await openWaiting();
  expect(backend.calls).toContain('beginSignIn:browser,web');
  expect(document.activeElement?.id).toBe('sign-in-title');
});

it('where the registration was read, the ways are one click deeper', async () => {
  await openWindow('consent');
  await screen.findByRole('table');
  expect(panel().getByText(/to see which roles/)).toBeDefined();
  const way = panel().getByRole('radio', { name: /With a code/, hidden: true });
  expect(way.closest('details')).not.toBeNull();
});

it('a code is shown with its address, and says what may block it', async () => {
  const backend = await openWindow('consent', { table: { hidden: true } });
  await panel().findByText(/does not let the app read/);
  await userEvent.click(panel().getByRole('radio', { name: /With a code/ }));
  await begin();
  expect(await panel().findByText('F7KQ-2MPT')).toBeDefined();
  expect(panel().getByText(/Conditional Access forbids codes/)).toBeDefined();
  await userEvent.click(panel().getByRole('button', { name: 'Copy the code' }));
  await userEvent.click(panel().getByRole('button', { name: 'Copy the address' }));
  expect(backend.clipboard).toEqual(['F7KQ-2MPT', 'https://microsoft.com/devicelogin']);
});

it('a code that waits says when Microsoft is asked next, and the next code does not', async () => {
  const backend = await openWindow('consent', { table: { hidden: true } });
  await panel().findByText(/does not let the app read/);
  await userEvent.click(panel().getByRole('radio', { name: /With a code/ }));
  await begin();
  await panel().findByText('F7KQ-2MPT');
  expect(panel().queryByText(/Next look at/)).toBeNull();
  const nextAt = '2026-11-23T10:42:05Z';
  backend.sendSignIn({ event: 'waiting', nextAt });
  const time = new Intl.DateTimeFormat('en', { timeStyle: 'medium' }).format(new Date(nextAt));
  const shown = await panel().findByText(/Next look at/);
  expect(plain(shown.textContent)).toBe(plain(`Next look at ${time}`));
  await userEvent.click(panel().getByRole('button', { name: 'Cancel' }));
  await begin();
  await panel().findByText('F7KQ-2MPT');
  expect(panel().queryByText(/Next look at/)).toBeNull();
});

it('Offision’s own app is offered by a build that has one, and is not the default', async () => {
  const start = { vendorSignIn: true };
  const backend = await openWindow('consent', { table: { hidden: true }, start });
  await panel().findByText(/does not let the app read/);
  const own = (name: RegExp) => panel().getByRole('radio', { name, hidden: true });
  const vendor = own(/Offision’s own sign-in app/) as HTMLInputElement;
  expect(vendor.checked).toBe(false);
  expect((own(/Web platform/) as HTMLInputElement).checked).toBe(true);
  await userEvent.click(panel().getByText('More options'));
  await userEvent.click(vendor);
  await begin();
  expect(backend.calls).toContain('beginSignIn:browser,vendor');
});

it.each([
  ['a build without one', { start: { vendorSignIn: false } }],
  ['a simulated tenant', { start: { vendorSignIn: true, environment: 'demo' as const } }],
])('Offision’s own app is not offered in %s', async (_, options: MemoryOptions) => {
  await openWindow('consent', { table: { hidden: true }, ...options });
  await panel().findByText(/does not let the app read/);
  expect(panel().queryByText('Offision’s own sign-in app')).toBeNull();
});

it('who is signed in is named, with the role that is missing for consent', async () => {
  const backend = await openWaiting();
  backend.sendSignIn({ event: 'signedIn', administrator: ADMINISTRATOR });
  expect(await panel().findByText('Signed in as Amy Chan (amy.chan@contoso.com)')).toBeDefined();
  expect(panel().getByText('This account cannot give admin consent')).toBeDefined();
  expect(panel().getByText(/Privileged Role Administrator or Global Administrator/)).toBeDefined();
});

it('roles that Microsoft did not tell are not “no role”, and allow no claim about consent', async () => {
  const backend = await openWaiting();
  backend.sendSignIn({
    event: 'signedIn',
    administrator: { ...ADMINISTRATOR, roles: [], rolesKnown: false, mayConsent: null },
  });
  expect(await panel().findByText('Microsoft did not tell the roles')).toBeDefined();
  expect(panel().queryByText('No administrator role')).toBeNull();
  expect(panel().queryByText('This account can give admin consent')).toBeNull();
});

it('after a sign-in the table is read again', async () => {
  const backend = await openWaiting();
  const table = within(screen.getByRole('table'));
  expect(table.getAllByText('Not known')).toHaveLength(5);
  backend.sendSignIn({ event: 'signedIn', administrator: ADMINISTRATOR });
  await expect.poll(() => table.queryAllByText('Not known').length).toBe(0);
});

it('another tenant is refused by name', async () => {
  const backend = await openWaiting();
  backend.sendSignIn({
    event: 'otherTenant',
    account: 'amy@fabrikam.com',
    tenant: 'Fabrikam',
    wanted: 'Contoso Hong Kong',
  });
  expect(
    await panel().findByText('amy@fabrikam.com belongs to another tenant: Fabrikam'),
  ).toBeDefined();
  expect(panel().getByText('Sign in with an administrator of Contoso Hong Kong.')).toBeDefined();
  expect(signIn.administrator).toBeNull();
});

it('a refusal is explained, and nobody is signed in', async () => {
  const backend = await openWaiting();
  backend.sendSignIn({ event: 'refused', cancelled: false, diagnosis: ADMIN_NEEDED });
  expect(await panel().findByText('AADSTS90094')).toBeDefined();
  expect(signIn.administrator).toBeNull();
});

it('cancelled, timed out and signed out say so and can start again', async () => {
  const backend = await openWaiting();
  await userEvent.click(panel().getByRole('button', { name: 'Cancel' }));
  expect(backend.calls).toContain('cancelSignIn');
  await begin();
  backend.sendSignIn({ event: 'timedOut' });
  expect(await panel().findByText(/Nobody signed in within 10 minutes/)).toBeDefined();
  await begin();
  backend.sendSignIn({ event: 'signedIn', administrator: ADMINISTRATOR });
  await userEvent.click(await panel().findByRole('button', { name: 'Sign out' }));
  expect(backend.calls).toContain('signOut');
  expect(panel().queryByText(/Signed in as/)).toBeNull();
});

it('an answer to a sign-in that was cancelled signs nobody in', async () => {
  const backend = createMemory();
  await signIn.follow(backend, registration('good', 'session'));
  await signIn.begin(backend);
  await signIn.cancel(backend);
  backend.sendSignIn({ event: 'signedIn', administrator: ADMINISTRATOR });
  expect(signIn.phase.name).toBe('out');
});

it('a sign-out that Rust refuses leaves the account in sight', async () => {
  const error = {
    code: 'busy' as const,
    message: 'busy',
    reason: null,
    fields: [],
    details: null,
    diagnosis: null,
  };
  const backend = createMemory({ fail: { method: 'signOut', error } });
  await signIn.follow(backend, registration('good', 'session'));
  await signIn.begin(backend);
  backend.sendSignIn({ event: 'signedIn', administrator: ADMINISTRATOR });
  await signIn.signOut(backend);
  expect(signIn.phase.name).toBe('in');
  expect(signIn.error?.code).toBe('busy');
});
