import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { createMemory, type MemoryOptions } from '../../backend/memory';
import { CLIENT_ID, REDIRECT_URL, TENANT_ID } from '../../backend/memory-connection';
import { openWindow } from '../../test-render';
import { wizard } from '../../wizard/wizard.svelte';
import { SecretRehearsal } from './rehearsal.svelte';

const SECRET = 'Abc8Q~0123456789abcdefghijABCDEFGHIJ_-.x';

async function connect(options: MemoryOptions = {}) {
  const backend = await openWindow('registration', options);
  Object.assign(wizard.values, {
    tenant: TENANT_ID,
    clientId: CLIENT_ID,
    secret: SECRET,
    redirectUrl: REDIRECT_URL,
  });
  await userEvent.click(screen.getByRole('button', { name: 'Save and continue' }));
  return backend;
}
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

it('a refused secret is waited for only when the person says that it is new', async () => {
  const backend = await connect({ connect: 'wrong-secret' });
  await screen.findByRole('alert');
  expect(backend.calls).not.toContain('waitForSecret');
  await press('I made this secret just now');
  expect(await screen.findByText(/^Waiting for Microsoft since/)).toBeDefined();
  const stop = screen.getByRole('button', { name: 'Stop waiting' });
  expect(document.activeElement).toBe(stop);
  await userEvent.click(stop);
  expect(backend.calls).toContain('cancelWait');
  expect(document.activeElement?.textContent).toContain('I made this secret just now');
});

it('a secret that Microsoft knows at last is connected with at once', async () => {
  const backend = await connect({ connect: 'wrong-secret', wait: 'accepted' });
  await press('I made this secret just now');
  await expect.poll(() => backend.calls.filter((call) => call === 'connect').length).toBe(2);
});

it('giving up is a state of its own, without the word failed', async () => {
  await connect({ connect: 'wrong-secret', wait: 'gave-up' });
  await press('I made this secret just now');
  const card = (await screen.findByText(/does not know this secret after/)).closest('.card');
  expect(card?.textContent).not.toMatch(/fail/i);
  expect(screen.getByRole('button', { name: 'Wait again' })).toBeDefined();
});

it('leaving the step stops the wait', async () => {
  const backend = await connect({ connect: 'wrong-secret' });
  await press('I made this secret just now');
  await press('Back');
  await expect.poll(() => backend.calls).toContain('cancelWait');
});

it('the secret shows its name and its last day, and others that end soon', async () => {
  await connect({ connect: 'secret-ends-soon' });
  const card = within(await screen.findByRole('region', { name: 'Client secret' }));
  expect(card.getByText('Offision rooms 2024')).toBeDefined();
  expect(card.getByText('December 5, 2026 (in 12 days)')).toBeDefined();
  expect(card.getByText(/Test of the integration team/)).toBeDefined();
  await press('Remind me');
  expect(await card.findByText(/offision-secret\.ics/)).toBeDefined();
});

it('a new secret passes the test before the old one is named, and the page forgets it', async () => {
  const backend = await connect({ connect: 'secret-ends-soon' });
  await press('Renew the secret');
  const title = await screen.findByRole('heading', { level: 1, name: 'Renew the client secret' });
  await expect.poll(() => document.activeElement).toBe(title);
  expect(screen.queryByText(/Offision rooms 2024/)).toBeNull();
  await userEvent.type(screen.getByLabelText('New client secret value'), SECRET);
  await press('Test the secret');
  expect(await screen.findByText(/It is “Offision rooms 2026”/)).toBeDefined();
  expect(screen.getByText(/Only then delete.*Offision rooms 2024/)).toBeDefined();
  expect(document.body.innerHTML).not.toContain(SECRET);
  expect(screen.queryByLabelText('New client secret value')).toBeNull();
  await press('Use the new secret');
  expect(backend.calls).toContain('useRehearsedSecret:keychain');
  await press('Done');
  expect(wizard.registration?.secret?.name).toBe('Offision rooms 2026');
});

it.each([
  ['same', 'This is the secret that is in use now'],
  ['refused', 'AADSTS7000215'],
] as const)(
  'a secret that is %s is not used, and the old one is not named',
  async (rehearsal, words) => {
    await connect({ connect: 'secret-ends-soon', rehearsal });
    await press('Renew the secret');
    await userEvent.type(await screen.findByLabelText('New client secret value'), SECRET);
    await press('Test the secret');
    expect(await screen.findByText(words)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Use the new secret' })).toBeNull();
    expect(screen.queryByText(/Only then delete/)).toBeNull();
  },
);

it('an old secret that cannot be told from the others is not named', async () => {
  await connect({ connect: 'secret-ends-soon', rehearsal: 'ambiguous' });
  await press('Renew the secret');
  await userEvent.type(await screen.findByLabelText('New client secret value'), SECRET);
  await press('Test the secret');
  expect(await screen.findByText(/More than one of the app’s secrets/)).toBeDefined();
  expect(screen.getByText(/so that the right one goes/)).toBeDefined();
});

it('the page keeps a new secret only until Rust has it', async () => {
  const rehearsal = new SecretRehearsal(createMemory());
  rehearsal.value = SECRET;
  await rehearsal.test();
  expect(rehearsal.passed).toBe(true);
  expect(rehearsal.value).toBe('');
});

it('a new secret that cannot be one is refused at its field, before Microsoft is asked', async () => {
  const error = {
    code: 'invalid-input' as const,
    message: 'a Secret ID',
    reason: null,
    fields: [{ field: 'secret' as const, problem: 'secret-is-secret-id' as const }],
    details: null,
    diagnosis: null,
  };
  await connect({ connect: 'secret-ends-soon', fail: { method: 'rehearseSecret', error } });
  await press('Renew the secret');
  const field = await screen.findByLabelText('New client secret value');
  await press('Test the secret');
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  await userEvent.type(field, TENANT_ID);
  await press('Test the secret');
  expect(await screen.findByText(/This looks like the Secret ID/)).toBeDefined();
  expect(document.activeElement).toBe(field);
});
