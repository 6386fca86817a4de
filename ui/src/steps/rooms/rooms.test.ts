import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { MemoryOptions } from '../../backend/memory';
import { openWindow } from '../../test-render';
import { wizard } from '../../wizard/wizard.svelte';

const delegate = () => screen.getByLabelText<HTMLInputElement>('Offision mailbox');
const primary = (name: RegExp | string) => screen.findByRole('button', { name });

/** Opens step 4 with this mailbox typed in and left. */
async function openRooms(options: MemoryOptions = {}, address = 'offision@contoso.com') {
  const backend = await openWindow('rooms', options);
  await userEvent.clear(delegate());
  if (address !== '') await userEvent.type(delegate(), address);
  await userEvent.tab();
  return backend;
}

it('looks for the mailbox when its field is left, and then for the rooms', async () => {
  const backend = await openRooms();
  expect(
    await screen.findByText('Offision (offision@contoso.com) can be a delegate'),
  ).toBeDefined();
  expect(await primary('Check 240 rooms')).toBeDefined();
  expect(backend.calls).toContain('checkDelegate:offision@contoso.com');
  expect(backend.calls).toContain('findRooms:app');
});

it('an empty mailbox stays on the page, with the summary in focus and the same words twice', async () => {
  const backend = await openRooms({}, '');
  await userEvent.click(await primary('Check rooms'));
  const words = await screen.findAllByText('Enter the address of the Offision mailbox');
  expect(words).toHaveLength(2);
  expect(document.activeElement?.getAttribute('role')).toBe('alert');
  expect(wizard.current).toBe('rooms');
  expect(backend.calls).not.toContain('checkRooms:all');
});

it('a mailbox that does not exist is a problem of its field', async () => {
  const backend = await openRooms({}, 'nobody@fabrikam.com');
  await expect.poll(() => backend.calls).toContain('checkDelegate:nobody@fabrikam.com');
  await expect.poll(() => delegate().getAttribute('aria-invalid')).toBe('true');
  expect(screen.queryByLabelText(/^All rooms/)).toBeNull();
});

it('some buildings are counted, and checked alone', async () => {
  const backend = await openRooms();
  await userEvent.click(await screen.findByLabelText('Only some buildings'));
  await userEvent.click(screen.getByRole('checkbox', { name: /Kowloon East/ }));
  await userEvent.click(await primary('Check 60 rooms'));
  await expect.poll(() => backend.calls).toContain('checkRooms:buildings');
  expect(wizard.scope).toEqual({ kind: 'buildings', names: ['Kowloon East'] });
  expect(wizard.current).toBe('check');
});

it('no building is a problem that names what to do', async () => {
  await openRooms();
  await userEvent.click(await screen.findByLabelText('Only some buildings'));
  await userEvent.click(await primary('Check rooms'));
  const link = await screen.findByRole('link', { name: 'Choose at least one building' });
  await userEvent.click(link);
  expect(document.activeElement?.id).toBe('buildings');
});

it('pasted text says which line has no address, and the others are checked', async () => {
  const backend = await openRooms();
  await userEvent.click(await screen.findByLabelText('Only these addresses, or a CSV file'));
  await userEvent.type(
    screen.getByLabelText('Room addresses'),
    'room-001@contoso.com{enter}room-2',
  );
  expect(await screen.findByText('Line 2: room-2')).toBeDefined();
  await userEvent.click(await primary('Check 1 room'));
  await expect.poll(() => backend.calls).toContain('checkRooms:pasted');
});

it('pasted text without any address is a problem', async () => {
  const backend = await openRooms();
  await userEvent.click(await screen.findByLabelText('Only these addresses, or a CSV file'));
  await userEvent.type(screen.getByLabelText('Room addresses'), 'room-2');
  await userEvent.click(await primary('Check rooms'));
  expect(await screen.findAllByText(/^There is no mail address in it/)).toHaveLength(2);
  expect(backend.calls).not.toContain('checkRooms:pasted');
});

it('without a role in Exchange it says what stays unchecked, and how to go on', async () => {
  const backend = await openRooms({ exchangeRole: false });
  expect(await screen.findByText(/never as passed/)).toBeDefined();
  await userEvent.click(await primary('Read only what Microsoft Graph shows'));
  await expect.poll(() => backend.calls).toContain('findRooms:graph');
  expect(wizard.values.reading).toBe('graph');
});

it('a role of a moment ago is waited for only when the person says so, until stopped', async () => {
  const backend = await openRooms({ exchangeRole: false });
  const ask = await primary('I gave the role just now');
  expect(backend.calls).not.toContain('waitForRole');
  await userEvent.click(ask);
  expect(await screen.findByText(/^Waiting for Microsoft since/)).toBeDefined();
  expect(screen.getByText(/^Next look at/)).toBeDefined();
  const stop = screen.getByRole('button', { name: 'Stop waiting' });
  expect(document.activeElement).toBe(stop);
  await userEvent.click(stop);
  expect(backend.calls).toContain('cancelWait');
  expect(document.activeElement?.textContent).toContain('I gave the role just now');
});

it('when Exchange takes the new role, the rooms are found again and nothing is missing', async () => {
  const backend = await openRooms({ exchangeRole: false, wait: 'accepted' });
  await userEvent.click(await primary('I gave the role just now'));
  await expect.poll(() => backend.calls.filter((call) => call === 'findRooms:app').length).toBe(2);
  expect(await primary('Check 240 rooms')).toBeDefined();
  expect(screen.queryByText(/never as passed/)).toBeNull();
});

it('a role that does not arrive is given up, which is no failure', async () => {
  await openRooms({ exchangeRole: false, wait: 'gave-up' });
  await userEvent.click(await primary('I gave the role just now'));
  const state = await screen.findByText('We stopped waiting for the new role');
  expect(state.closest('.wait')?.textContent).not.toMatch(/fail|wrong/i);
  expect(screen.getByText(/never as passed/)).toBeDefined();
  expect(await primary('Wait again')).toBeDefined();
});

it('leaving the step stops the wait for a role', async () => {
  const backend = await openRooms({ exchangeRole: false });
  await userEvent.click(await primary('I gave the role just now'));
  await userEvent.click(await primary('Back'));
  await expect.poll(() => backend.calls).toContain('cancelWait');
});

it('a tenant without rooms says so, and how to make one', async () => {
  await openRooms({ rooms: 0 });
  expect(await screen.findByText('Exchange lists no room mailboxes in this tenant.')).toBeDefined();
});

it('rooms that cannot be read are not an empty tenant', async () => {
  const error = {
    code: 'unreachable' as const,
    message: 'timed out',
    reason: null,
    fields: [],
    details: null,
    diagnosis: null,
  };
  await openWindow('rooms', { fail: { method: 'findRooms', error } });
  await userEvent.click(await primary('Try again'));
  expect(await primary('Check 240 rooms')).toBeDefined();
  expect(screen.queryByText(/lists no room mailboxes/)).toBeNull();
});
