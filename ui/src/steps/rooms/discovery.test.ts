import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { MemoryOptions } from '../../backend/memory';
import { openWindow } from '../../test-render';
import { wizard } from '../../wizard/wizard.svelte';

const button = (name: RegExp | string) => screen.findByRole('button', { name });

async function openFound(options: MemoryOptions = {}) {
  const backend = await openWindow('rooms', options);
  await button('Check 240 rooms');
  return backend;
}

it('kinds are counted, and without anything to say there are no notes', async () => {
  await openFound();
  const kinds = [
    '220 rooms',
    '4 shared mailboxes used as rooms',
    '4 of other tenants',
    '4 on your own servers',
    '4 pieces of equipment',
    '4 workspaces',
  ];
  expect(screen.getByText(kinds.join(' · '))).toBeDefined();
  expect(screen.queryByRole('list', { name: 'About this list' })).toBeNull();
});

it('each note says how many rooms, what it means, and why something was not read', async () => {
  await openFound({ discovery: { notes: true } });
  const notes = within(screen.getByRole('list', { name: 'About this list' }));
  expect(notes.getAllByRole('listitem')).toHaveLength(9);
  expect(notes.getByText('3 rooms are hidden from address lists.')).toBeDefined();
  expect(notes.getByText(/until then Offision does not find it/)).toBeDefined();
  const unread = notes.getByText('Not every room list could be read.').closest('li');
  expect(unread?.textContent).toContain('Place.Read.All');
  expect(notes.queryByText(/^note-/)).toBeNull();
});

it('room lists are counted by Rust, a room in two of them once', async () => {
  const backend = await openFound();
  await userEvent.click(screen.getByRole('radio', { name: 'Only some room lists' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: /Floor 1/ }));
  await userEvent.click(await button('Check 8 rooms'));
  expect(backend.calls).toContain('countRooms:lists');
  expect(wizard.scope).toEqual({ kind: 'lists', addresses: ['floor-1@contoso.com'] });
});

it('no room list is a problem that names what to do', async () => {
  await openFound();
  await userEvent.click(screen.getByRole('radio', { name: 'Only some room lists' }));
  await userEvent.click(await button('Check rooms'));
  const link = await screen.findByRole('link', { name: 'Choose at least one room list' });
  await userEvent.click(link);
  expect(document.activeElement?.id).toBe('lists');
});

it('a text is searched in name, address and building, and its rooms alone are checked', async () => {
  const backend = await openFound();
  await userEvent.click(screen.getByRole('radio', { name: 'Only rooms that match a text' }));
  await userEvent.type(screen.getByLabelText('Name, address or building'), 'room-01');
  expect(await screen.findByText(/^10 rooms match, for example /)).toBeDefined();
  await userEvent.click(await button('Check 10 rooms'));
  await expect.poll(() => backend.calls).toContain('checkRooms:search');
  expect(wizard.scope).toEqual({ kind: 'search', text: 'room-01' });
});

it('an empty text, and one that no room has, are problems', async () => {
  await openFound();
  await userEvent.click(screen.getByRole('radio', { name: 'Only rooms that match a text' }));
  await userEvent.click(await button('Check rooms'));
  const empty = 'Enter a part of a name, an address or a building';
  expect(await screen.findAllByText(empty)).toHaveLength(2);
  await userEvent.type(screen.getByLabelText('Name, address or building'), 'lotsu');
  expect((await screen.findAllByText('No room matches “lotsu”')).length).toBeGreaterThan(0);
});

it('a CSV file is previewed: its addresses, and its wrong lines by number', async () => {
  const backend = await openFound();
  await userEvent.click(screen.getByRole('radio', { name: 'Only these addresses, or a CSV file' }));
  await userEvent.click(await button('Choose a CSV file…'));
  expect(await screen.findByText('2 addresses')).toBeDefined();
  expect(screen.getByText('1 line has no mail address and is left out')).toBeDefined();
  expect(screen.getByText('Line 3: Fuji,room-004')).toBeDefined();
  await userEvent.click(await button('Check 2 rooms'));
  await expect.poll(() => backend.calls).toContain('checkRooms:pasted');
});

it('more options are asked for with the rooms, and the page keeps its place meanwhile', async () => {
  const backend = await openFound({ pace: 30 });
  await userEvent.click(screen.getByText('More options'));
  const equipment = screen.getByRole('checkbox', { name: 'Check equipment as well' });
  await userEvent.click(equipment);
  await screen.findByText(/^Reading rooms…/);
  expect(document.activeElement).toBe(equipment);
  expect(screen.getByRole('radio', { name: 'All rooms (240)' })).toBeDefined();
  await userEvent.click(screen.getByRole('checkbox', { name: /hidden delegate rules/ }));
  await expect.poll(() => backend.calls).toContain('findRooms:app,everything,equipment');
});

it('a check that was cut off goes on with the rooms that it did not reach', async () => {
  const backend = await openFound({ discovery: { resumable: true } });
  const notice = screen.getByText(/^A check of 20,000 rooms was cut off on .* after 6,200 rooms\./);
  expect(notice).toBeDefined();
  await userEvent.click(await button('Go on with the other 13,800'));
  await expect.poll(() => backend.calls).toContain('checkRooms:resume');
  expect(wizard.current).toBe('check');
});

it('a person who starts anew is not asked again', async () => {
  const backend = await openFound({ discovery: { resumable: true } });
  await userEvent.click(await button('Start anew'));
  expect(screen.queryByText(/was cut off on/)).toBeNull();
  await userEvent.click(await button('Check 240 rooms'));
  await expect.poll(() => backend.calls).toContain('checkRooms:all');
});
