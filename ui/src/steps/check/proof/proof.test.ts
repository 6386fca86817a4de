import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { giveHeights, openCheck, openRoom } from '../check.fixture';
import { organizerProblem, Proof, proof } from './proof.svelte';

beforeEach(() => {
  giveHeights();
  Object.assign(proof, new Proof());
  proof.organizer = '';
  proof.phase = 'asking';
  proof.open = false;
});

async function openDialog(): Promise<HTMLElement> {
  await userEvent.click(screen.getByRole('button', { name: 'Test booking' }));
  return screen.findByRole('dialog', { name: 'Test with a real booking?' });
}

async function add(dialog: HTMLElement, room: string): Promise<void> {
  await userEvent.type(within(dialog).getByLabelText('Find a room to add'), room);
  await userEvent.click(within(dialog).getByRole('button', { name: /^Add / }));
}

it('is off until it is asked for, and names what it writes and where', async () => {
  const backend = await openCheck({ rooms: 60 });
  expect(screen.queryByRole('dialog')).toBeNull();
  const dialog = await openDialog();
  expect(dialog.textContent).toMatch(/This writes into .*: a real invitation/);
  expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveProperty('autofocus', true);
  expect(backend.calls.some((call) => call.startsWith('startProof'))).toBe(false);
});

it('takes three rooms at most', async () => {
  await openCheck({ rooms: 60 });
  const dialog = await openDialog();
  for (const room of ['room-001@', 'room-002@', 'room-003@']) await add(dialog, room);
  expect(within(dialog).queryByLabelText('Find a room to add')).toBeNull();
  expect(within(dialog).getByRole('button', { name: 'Send 3 test invitations' })).toBeDefined();
  await userEvent.click(within(dialog).getAllByRole('button', { name: /^Remove / })[0] as never);
  expect(within(dialog).getByRole('button', { name: 'Send 2 test invitations' })).toBeDefined();
});

it.each([
  ['', 'proof-organizer-empty'],
  ['amy', 'proof-organizer-malformed'],
  [' Offision@contoso.com ', 'proof-error-organizer-is-delegate'],
  ['Room-1@contoso.com', 'proof-error-organizer-is-room'],
  ['amy@contoso.com', null],
])('an organizer “%s” is %s', (typed, problem) => {
  const isRoom = (address: string) => address === 'room-1@contoso.com';
  expect(organizerProblem(typed, 'offision@contoso.com', isRoom)).toBe(problem);
});

it('sends nothing while something is missing, and says what', async () => {
  const backend = await openCheck({ rooms: 60 });
  const dialog = await openDialog();
  await userEvent.type(within(dialog).getByLabelText('Send as'), 'offision@contoso.com');
  await userEvent.click(within(dialog).getByRole('button', { name: /^Send / }));
  expect(within(dialog).getByText(/Choose another mailbox/)).toBeDefined();
  expect(within(dialog).getByText('Choose at least one room')).toBeDefined();
  expect(document.activeElement).toBe(within(dialog).getByLabelText('Send as'));
  expect(backend.calls.some((call) => call.startsWith('startProof'))).toBe(false);
});

it('shows for each room what it answered beside what its settings say, and that it cleaned up', async () => {
  const backend = await openCheck({ rooms: 60 });
  await openRoom('005');
  await userEvent.click(screen.getByRole('button', { name: 'Test with a real booking' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('Send as'), 'amy@contoso.com');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Send 1 test invitation' }));
  expect(await within(dialog).findByText('Done. The meeting is removed')).toBeDefined();
  expect(within(dialog).getByText('Accepted at once')).toBeDefined();
  expect(within(dialog).getByText('Waits for approval')).toBeDefined();
  expect(within(dialog).getByText('Not as expected')).toBeDefined();
  expect(await within(dialog).findByText('Every test meeting is removed.')).toBeDefined();
  expect(backend.calls).toContain('startProof:amy@contoso.com,room-005@contoso.com');
});

it('goes on in the background, and is stopped with everything removed', async () => {
  const backend = await openCheck({ rooms: 60, proof: 'waits' });
  const dialog = await openDialog();
  await add(dialog, 'room-001@');
  await userEvent.type(within(dialog).getByLabelText('Send as'), 'amy@contoso.com');
  await userEvent.click(within(dialog).getByRole('button', { name: /^Send / }));
  await userEvent.click(
    await within(dialog).findByRole('button', { name: 'Continue in the background' }),
  );
  expect(await screen.findByText('A test booking is under way.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Show' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Stop and remove' }));
  expect(await screen.findByText('Every test meeting is removed.')).toBeDefined();
  expect(backend.calls).toContain('stopProof');
});

it('what an earlier test has left behind is offered for removal', async () => {
  const backend = await openCheck({ rooms: 60, leftovers: 2 });
  expect(
    await screen.findByText('2 meetings of an earlier test booking are still in the calendars'),
  ).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Remove 2 test meetings' }));
  await expect.poll(() => screen.queryByText(/earlier test booking/)).toBeNull();
  expect(backend.calls).toContain('cleanUpProofs');
});
