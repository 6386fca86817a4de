import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Memory, MemoryOptions } from '../backend/memory';
import { giveHeights, openCheck, openRoom } from '../steps/check/check.fixture';
import { JournalList, journals } from './journals.svelte';
import { Repair, repair } from './repair.svelte';

beforeEach(() => {
  giveHeights();
  Object.assign(repair, new Repair());
  Object.assign(repair, { open: false, phase: 'preview', plan: null, planning: false });
  Object.assign(journals, new JournalList());
  journals.open = false;
});

async function checked(options: MemoryOptions = {}): Promise<Memory> {
  return openCheck({ rooms: 60, ...options });
}

const button = (within_: HTMLElement, name: RegExp | string) =>
  within(within_).getByRole('button', { name });

async function fixAll(options: MemoryOptions = {}): Promise<[HTMLElement, Memory]> {
  const backend = await checked(options);
  await userEvent.click(screen.getByRole('button', { name: 'Fix all' }));
  const dialog = await screen.findByRole('dialog', { name: /^Fix \d+ rooms\?$/ });
  return [dialog, backend];
}

it('previews the fix of one problem: the question with its count, now and after, and where', async () => {
  const backend = await checked();
  const [preview] = screen.getAllByRole('button', {
    name: 'Preview fix: Offision has no Full Access',
  });
  await userEvent.click(preview as HTMLElement);
  const dialog = await screen.findByRole('dialog', {
    name: /^Fix “Offision has no Full Access” in \d+ rooms\?$/,
  });
  expect(backend.calls).toContain('planRepair:check,full-access');
  expect(dialog.textContent).toMatch(/changes \d+ mailboxes in Contoso Hong Kong/);
  expect(within(dialog).getByText('Full Access of Offision')).toBeDefined();
  expect(within(dialog).getByText(/up to 60 minutes/)).toBeDefined();
  expect(button(dialog, 'Cancel')).toHaveProperty('autofocus', true);
  await userEvent.click(button(dialog, 'Cancel'));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(backend.calls.some((call) => call.startsWith('applyPlan'))).toBe(false);
});

it('what people lose by is off, and changes nothing before it is wanted', async () => {
  await checked();
  await userEvent.click(screen.getByRole('button', { name: /^Show all/ }));
  await userEvent.click(
    screen.getByRole('button', { name: 'Preview fix: Some people skip approval' }),
  );
  const dialog = await screen.findByRole('dialog', { name: 'Fix “Some people skip approval”?' });
  expect(await within(dialog).findByText(/^Nothing is selected/)).toBeDefined();
  expect(within(dialog).queryByRole('button', { name: /^Change/ })).toBeNull();
  const choice = within(dialog).getByRole('checkbox', { name: /^Remove the people/ });
  expect(choice).toHaveProperty('checked', false);
  await userEvent.click(choice);
  expect(await within(dialog).findByRole('button', { name: /^Change \d+ rooms$/ })).toBeDefined();
});

it('leaves out a setting and a room, and says what remains', async () => {
  const [dialog, backend] = await fixAll();
  const before = Number(/Fix (\d+)/.exec(dialog.textContent ?? '')?.[1]);
  await userEvent.click(button(dialog, 'See the list'));
  const [first] = await within(dialog).findAllByRole('checkbox', { name: /^Change / });
  await userEvent.click(first as HTMLElement);
  expect(
    await within(dialog).findByRole('button', { name: `Change ${before - 1} rooms` }),
  ).toBeDefined();
  await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Full Access of Offision' }));
  await expect
    .poll(() => repair.plan?.settings.find((each) => !each.chosen)?.setting)
    .toBe('full-access');
  expect(repair.plan?.offered).toBe(before);
  expect(repair.plan?.rooms).toBeLessThan(before - 1);
  expect(backend.calls.filter((call) => call === 'planRepair:all')).toHaveLength(3);
  const [look] = within(dialog).getAllByRole('button', { name: /^What changes in / });
  await userEvent.click(look as HTMLElement);
  await expect
    .poll(() => dialog.querySelector('li code')?.textContent)
    .toMatch(/Set-CalendarProcessing/);
});

it('changes rooms, tells how it went, checks them again and takes them back', async () => {
  const [dialog, backend] = await fixAll();
  await userEvent.click(button(dialog, /^Change \d+ rooms$/));
  const ended = await screen.findByRole('dialog', {
    name: 'Changes of rooms of Contoso Hong Kong',
  });
  expect(await within(ended).findByText(/^\d+ changed$/)).toBeDefined();
  expect(button(ended, /^Check these \d+ rooms again$/)).toBeDefined();
  await userEvent.click(button(ended, 'Undo'));
  const undo = await screen.findByRole('dialog', { name: /^Undo the changes in \d+ rooms\?$/ });
  expect(undo.textContent).toMatch(/puts back the old settings/);
  await userEvent.click(within(undo).getByRole('checkbox', { name: /somebody changed the room/ }));
  await expect.poll(() => backend.calls.at(-1)).toMatch(/^undoPreview:.*,over$/);
  await userEvent.click(await within(undo).findByRole('button', { name: /^Undo \d+ rooms$/ }));
  expect(await within(undo).findByText(/^\d+ changed$/)).toBeDefined();
  expect(within(undo).queryByRole('button', { name: 'Undo' })).toBeNull();
  await userEvent.click(await within(undo).findByRole('button', { name: /^Check (this|these)/ }));
  expect(backend.calls).toContain('checkRooms:rooms');
});

it('shows which rooms are not as they were asked for, and why', async () => {
  const [dialog] = await fixAll({ repair: 'fails' });
  await userEvent.click(button(dialog, /^Change \d+ rooms$/));
  expect(await within(dialog).findByText('2 rooms need a look')).toBeDefined();
  expect(
    within(dialog).getByText(/1 waiting for Exchange, 1 changed by somebody else, 1 failed/),
  ).toBeDefined();
  expect(within(dialog).getByText('Exchange refused the change')).toBeDefined();
  expect(within(dialog).getByText('Settings: Delegates')).toBeDefined();
});

it('goes on in the background and stops after the rooms that are under way', async () => {
  const [dialog, backend] = await fixAll({ repair: 'waits' });
  await userEvent.click(button(dialog, /^Change \d+ rooms$/));
  const bar = await within(dialog).findByRole('progressbar');
  await expect.poll(() => Number(bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await userEvent.click(button(dialog, 'Continue in the background'));
  expect(await screen.findByText(/^Changes are being made: \d+ of \d+ rooms\.$/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Show' }));
  const again = await screen.findByRole('dialog', { name: /^Changing rooms of/ });
  await userEvent.click(button(again, 'Stop after the current rooms'));
  expect(await within(again).findByText(/\d+ not begun/)).toBeDefined();
  expect(backend.calls).toContain('stopRepair');
});

it('offers a plan to save and nothing to change to a role that may only read', async () => {
  const [dialog, backend] = await fixAll({ mayApply: 'no-role' });
  expect(within(dialog).getByText(/^Needs at least the role/)).toBeDefined();
  expect(within(dialog).queryByRole('button', { name: /^Change \d/ })).toBeNull();
  await userEvent.click(button(dialog, 'Save plan'));
  expect(await within(dialog).findByText(/^Saved to/)).toBeDefined();
  const called = () => backend.calls.map((call) => call.split(/\W/)[0]);
  expect(called()).toContain('savePlan');
  await userEvent.click(button(dialog, 'Save script'));
  expect(called()).toContain('savePlanScript');
});

it('says why nothing is changed where only Microsoft Graph is read, and asks where it is not known', async () => {
  const [dialog] = await fixAll({ mayApply: 'no-way' });
  expect(within(dialog).getByText(/^Nothing can be changed with what is read now/)).toBeDefined();
  expect(within(dialog).queryByRole('button', { name: /^Change \d/ })).toBeNull();
});

it('a room opens its own plan', async () => {
  const backend = await checked();
  const details = await openRoom('002');
  await userEvent.click(await within(details).findByRole('button', { name: 'Preview and apply' }));
  expect(await screen.findByRole('dialog', { name: /^Fix .*002\?$/ })).toBeDefined();
  expect(backend.calls).toContain('planRepair:rooms');
});

it('opens a saved plan as it is', async () => {
  await checked();
  await userEvent.click(screen.getByRole('button', { name: 'Open a saved plan' }));
  const dialog = await screen.findByRole('dialog', { name: /^Carry out the saved plan in/ });
  expect(within(dialog).getByText(/^The plan was made at/)).toBeDefined();
  expect(within(dialog).queryByRole('checkbox')).toBeNull();
  expect(button(dialog, /^Change \d+ rooms$/)).toBeDefined();
});

it('refuses the plan of another tenant by name', async () => {
  const args = { theirs: 'Fabrikam', ours: 'Contoso' };
  await checked({ refusedPlan: { id: 'other-tenant', args } });
  await userEvent.click(screen.getByRole('button', { name: 'Open a saved plan' }));
  const dialog = await screen.findByRole('dialog', { name: 'This plan is not used' });
  expect(
    within(dialog).getByText('This file is for Fabrikam, and you are connected to Contoso.'),
  ).toBeDefined();
  expect(button(dialog, 'Close')).toHaveProperty('autofocus', true);
});

it('lists the changes that were made, what was cut off and what cannot be used', async () => {
  const backend = await checked({ journals: 'damaged' });
  await userEvent.click(screen.getByRole('button', { name: 'Changes made' }));
  const dialog = await screen.findByRole('dialog', { name: 'Changes made' });
  expect(await within(dialog).findByText('53 rooms changed')).toBeDefined();
  expect(within(dialog).getByText(/the app itself/)).toBeDefined();
  expect(within(dialog).getByText(/^This run was cut off/)).toBeDefined();
  expect(within(dialog).getByText(/^Line 7 of this file is damaged/)).toBeDefined();
  const undo = within(dialog).getAllByRole('button', { name: /^Undo the changes of/ });
  await userEvent.click(undo.at(-1) as HTMLElement);
  expect(await screen.findByRole('dialog', { name: /^Undo the changes in/ })).toBeDefined();
  expect(backend.calls.some((call) => call.startsWith('undoPreview'))).toBe(true);
});
