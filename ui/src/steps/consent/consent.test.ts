import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Backend } from '../../backend/backend';
import type { ConsentEvent } from '../../backend/bindings';
import { createMemory, LOOKED, type MemoryOptions } from '../../backend/memory';
import { details, permissions, registration } from '../../backend/memory-connection';
import { ADMIN_NEEDED, CANCELLED } from '../../backend/memory-diagnosis';
import { openWindow } from '../../test-render';
import { wizard } from '../../wizard/wizard.svelte';
import { live } from './request.svelte';

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const REFUSED = { event: 'refused', cancelled: false, diagnosis: ADMIN_NEEDED } as const;

async function openWaiting(options: MemoryOptions = {}) {
  const backend = await openWindow('consent', options);
  await userEvent.click(screen.getByRole('button', { name: 'Open Microsoft to consent' }));
  await heading('Waiting for admin consent');
  return backend;
}

it('before the browser opens, it shows the permissions in plain words and what was entered', async () => {
  const backend = await openWindow('consent');
  expect(screen.getByText(/Send mail as any user/)).toBeDefined();
  expect(screen.getByText('Mail.Send')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Change Redirect URL' }));
  expect(wizard.current).toBe('registration');
  expect(backend.calls).not.toContain('beginConsent');
});

it('while it waits, the heading has the focus and the link is in sight', async () => {
  const backend = await openWaiting();
  expect(document.activeElement?.tagName).toBe('H1');
  const link = screen.getByLabelText<HTMLInputElement>('Consent link');
  expect(link.value).toContain('adminconsent');
  await userEvent.click(screen.getByRole('button', { name: 'Copy the link' }));
  expect(backend.clipboard).toEqual([link.value]);
});

it('permissions tick one by one, and the rest are not granted', async () => {
  const backend = await openWaiting();
  backend.sendConsent(LOOKED);
  const list = within(screen.getByRole('region', { name: 'Offision will be able to' }));
  await expect.poll(() => list.getAllByText('Granted').length).toBe(2);
  expect(list.getAllByText('Not granted yet')).toHaveLength(3);
});

it('a yes from Microsoft without the permissions is not success', async () => {
  const backend = await openWaiting();
  backend.sendConsent({ event: 'accepted' });
  backend.sendConsent({ ...LOOKED, permissions: permissions(3) });
  expect(await screen.findByText('2 permissions are still missing')).toBeDefined();
  expect(wizard.current).toBe('consent');
  expect(screen.queryByText('Consent given')).toBeNull();
});

it('granted goes on by itself', async () => {
  const backend = await openWaiting();
  backend.sendConsent({ event: 'granted', permissions: permissions(5) });
  await heading('Consent given');
  await expect.poll(() => wizard.current, { timeout: 5000 }).toBe('rooms');
});

it('granted with roles missing does not go on', async () => {
  const backend = await openWaiting();
  backend.sendConsent({ event: 'granted', permissions: permissions(4) });
  expect(await screen.findByText('1 permission is still missing')).toBeDefined();
  expect(screen.queryByRole('heading', { name: 'Consent given' })).toBeNull();
});

it('Cancel at Microsoft is no error: nothing was changed', async () => {
  const backend = await openWaiting();
  backend.sendConsent({ event: 'refused', cancelled: true, diagnosis: CANCELLED });
  await heading('Consent was not given');
  expect(screen.getByText('You selected Cancel at Microsoft. Nothing was changed.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await heading('Waiting for admin consent');
});

it('after a refusal it still listens, and a new try opens the same link', async () => {
  const backend = await openWaiting();
  backend.sendConsent(REFUSED);
  await heading('Consent was not given');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await heading('Waiting for admin consent');
  expect(backend.calls.filter((call) => call === 'beginConsent')).toHaveLength(1);
  expect(backend.calls).toContain('openConsentAgain');
  backend.sendConsent(REFUSED);
  await heading('Consent was not given');
  backend.sendConsent({ event: 'granted', permissions: permissions(5) });
  await heading('Consent given');
});

it('a refusal that is pasted is explained, and the wait goes on', async () => {
  await openWaiting();
  await userEvent.click(screen.getByText('Does Microsoft show an error?'));
  await userEvent.type(screen.getByLabelText('Error text or address'), 'AADSTS65004');
  await userEvent.click(screen.getByRole('button', { name: 'Explain' }));
  expect(await screen.findByText('AADSTS65004')).toBeDefined();
  expect(live.phase.name).toBe('waiting');
});

it('a yes that is pasted after the wait is not called somebody else’s', async () => {
  const backend = await openWaiting();
  backend.pasteConsentAnswer = () => Promise.resolve({ kind: 'over' });
  await userEvent.click(screen.getByText('Does Microsoft show an error?'));
  await userEvent.type(screen.getByLabelText('Error text or address'), 'admin_consent=True');
  await userEvent.click(screen.getByRole('button', { name: 'Explain' }));
  expect(await screen.findByText(/We no longer wait for this answer/)).toBeDefined();
});

it('a refusal shows its code, folded', async () => {
  const backend = await openWaiting();
  backend.sendConsent(REFUSED);
  await heading('Consent was not given');
  expect(screen.getByText('AADSTS90094')).toBeDefined();
});

it('a stray answer keeps waiting and says what to do', async () => {
  const backend = await openWaiting();
  backend.sendConsent({ event: 'stray' });
  expect(await screen.findByText(/An answer to an earlier link arrived/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Open the browser again' }));
  await expect.poll(() => screen.queryByText(/An answer to an earlier link arrived/)).toBeNull();
});

it('when time is up, it says so and starts again', async () => {
  const backend = await openWaiting();
  backend.sendConsent({ event: 'timedOut' });
  await heading('We stopped waiting');
  await userEvent.click(screen.getByRole('button', { name: 'Start again' }));
  await heading('Waiting for admin consent');
});

it('an event of a cancelled request does not reach the next one', async () => {
  const memory = createMemory();
  const heard: ((event: ConsentEvent) => void)[] = [];
  const backend: Backend = {
    ...memory,
    beginConsent: (onEvent) => {
      heard.push(onEvent);
      return memory.beginConsent(onEvent);
    },
  };
  live.follow(registration('good', 'session'));
  await live.begin(backend);
  await live.cancel(backend);
  await live.begin(backend);
  heard[0]?.({ event: 'granted', permissions: permissions(5) });
  expect(live.phase.name).toBe('waiting');
  heard[1]?.({ event: 'granted', permissions: permissions(5) });
  expect(live.phase.name).toBe('granted');
});

it('without a browser the link is selected, ready to be copied', async () => {
  await openWaiting({ browserOpened: false });
  expect(screen.getByText('We could not open a browser. Copy this link into one.')).toBeDefined();
  const link = screen.getByLabelText<HTMLInputElement>('Consent link');
  expect(link.selectionEnd).toBe(link.value.length);
});

it('polling says that it looks, and "I have already consented" looks now', async () => {
  const backend = await openWaiting({ listens: 'polling' });
  expect(screen.getByText('Looking for the permissions at Microsoft')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'I have already consented' }));
  expect(backend.calls).toContain('lookForConsent');
});

it('an error page of Microsoft is explained, with a way to Entra', async () => {
  const backend = await openWaiting();
  await userEvent.click(screen.getByText('Does Microsoft show an error?'));
  await userEvent.type(screen.getByLabelText('Error text or address'), 'AADSTS50011: no');
  await userEvent.click(screen.getByRole('button', { name: 'Explain' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Open Authentication' }));
  expect(backend.calls).toContain('openLink:authentication');
});

it('a text that says nothing is not taken for an answer', async () => {
  await openWaiting();
  await userEvent.click(screen.getByText('Does Microsoft show an error?'));
  await userEvent.type(screen.getByLabelText('Error text or address'), 'hello');
  await userEvent.click(screen.getByRole('button', { name: 'Explain' }));
  expect(await screen.findByText(/We do not recognise this/)).toBeDefined();
});

it('consent that is given already shows it and goes on', async () => {
  const backend = await openWindow('consent', { connect: 'consented' });
  await heading('Consent given');
  await expect.poll(() => wizard.current, { timeout: 5000 }).toBe('rooms');
  expect(backend.calls).not.toContain('beginConsent');
});

it('who comes back to a given consent is not pushed on', async () => {
  await openWindow('rooms', { connect: 'consented' });
  await userEvent.click(screen.getByRole('button', { name: 'Back' }));
  await heading('Consent given');
  await new Promise((resolve) => setTimeout(resolve, 1800));
  expect(wizard.current).toBe('consent');
});

it('after a yes it waits for Microsoft with its times, and says when Microsoft slows it down', async () => {
  const backend = await openWaiting();
  backend.sendConsent({ event: 'accepted' });
  backend.sendConsent(LOOKED);
  expect(await screen.findByText(/^Waiting for Microsoft since /)).toBeDefined();
  expect(screen.getByText(/^Next look at /)).toBeDefined();
  expect(screen.getByText('Usually under a minute, sometimes several.')).toBeDefined();
  backend.sendConsent({ ...LOOKED, throttled: true });
  expect(await screen.findByText(/Microsoft asked us to slow down/)).toBeDefined();
});

it('giving up is a state of its own: nothing failed, and it says what to do next', async () => {
  const backend = await openWaiting();
  backend.sendConsent({ event: 'timedOut' });
  await heading('We stopped waiting');
  expect(screen.getByText(/does not mean that consent failed/)).toBeDefined();
});

it('a mail for another administrator is ready to be copied while it keeps watching', async () => {
  const backend = await openWaiting();
  await userEvent.click(screen.getByRole('button', { name: 'Write a mail for them' }));
  const text = await screen.findByLabelText<HTMLTextAreaElement>('Text of the mail');
  expect(document.activeElement).toBe(text);
  await userEvent.click(screen.getByRole('button', { name: 'Copy text' }));
  await userEvent.click(screen.getByRole('button', { name: 'Copy both' }));
  expect(backend.clipboard[0]).toBe(text.value);
  expect(backend.clipboard[1]).toContain(text.value);
  expect(backend.clipboard[1]).toContain('Admin consent for Offision');
  backend.sendConsent({ event: 'granted', permissions: permissions(5) });
  await heading('Consent given');
});

it('right after a yes nothing is called missing, unless the app does not ask for it', async () => {
  const backend = await openWaiting();
  const now: ConsentEvent = { ...LOOKED, since: new Date().toISOString() };
  backend.sendConsent({ event: 'accepted' });
  backend.sendConsent(now);
  expect(await screen.findByText(/^Waiting for Microsoft since /)).toBeDefined();
  expect(screen.queryByText(/still missing/)).toBeNull();
  const [first, ...rest] = permissions(4).reverse();
  if (first === undefined) throw new Error('no permission');
  backend.sendConsent({ ...now, permissions: [{ ...first, requested: false }, ...rest] });
  expect(await screen.findByText('1 permission is still missing')).toBeDefined();
});

it('a time that is none, as an answer may bring, is shown as it came', async () => {
  const backend = await openWaiting();
  const strange = { ...details('AADSTS90094', 'no'), at: 'half past nine' };
  backend.sendConsent({ ...REFUSED, diagnosis: { ...ADMIN_NEEDED, details: strange } });
  await heading('Consent was not given');
  expect(screen.getByText('half past nine')).toBeDefined();
});
