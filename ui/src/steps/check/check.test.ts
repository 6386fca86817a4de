import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { RoomRow } from '../../backend/bindings';
import type { Memory, MemoryOptions } from '../../backend/memory';
import { CHECKS, columnOf, countRooms, makeRooms } from '../../backend/memory-rooms';
import { setLanguage } from '../../i18n/index.svelte';
import { openWindow } from '../../test-render';

// happy-dom has no layout: without a height the list would draw no row.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(52);
});

/** Goes through step 4, so that each test has a check of its own. */
async function openCheck(options: MemoryOptions = {}): Promise<Memory> {
  const backend = await openWindow('rooms', options);
  await userEvent.click(await screen.findByRole('button', { name: /^Check \d+ rooms$/ }));
  if (options.scan !== 'half') {
    await screen.findByRole('button', { name: 'Go to the report' });
  }
  return backend;
}

const tile = (name: string) => screen.getByRole('button', { name: new RegExp(`^\\d+ ${name}$`) });
const countOf = (name: string) => Number.parseInt(tile(name).textContent.trim(), 10);
const rooms = () => screen.findAllByRole('button', { name: /@contoso\.com$/ });

it('the tiles add up to the total that is always in sight', async () => {
  await openCheck();
  const names = ['Need action', 'Warnings', 'Ready', 'Not checked', 'Waiting for Exchange'];
  const all = [...names, 'Could not check', 'Not covered'].map(countOf);
  expect(all.reduce((sum, count) => sum + count, 0)).toBe(240);
  expect(screen.getByText('Showing 240 of 240')).toBeDefined();
});

it('a check that ended opens the report in the rail', async () => {
  await openCheck();
  const report = screen.getByRole('button', { name: /Report Not started$/ });
  expect(report.getAttribute('aria-disabled')).toBeNull();
});

it('groups by problem follow results that change in place', async () => {
  const backend = await openCheck({ scan: 'half' });
  await screen.findByText(/^120 of 240 rooms checked/);
  await userEvent.click(screen.getByRole('radio', { name: 'Problem' }));
  expect(screen.getAllByText('20 rooms')).toHaveLength(2);
  const ready = makeRooms(240).find(({ outcome }) => outcome === 'pass') as RoomRow;
  const failed: RoomRow = { ...ready, outcome: 'fail', results: 'ppppppppppf' };
  const counts = countRooms(240, [failed]);
  const event = { event: 'rooms' as const, rooms: [failed], counts, causes: [], done: 120 };
  backend.sendScan({ ...event, secondsLeft: null });
  await expect.poll(() => screen.queryAllByText('21 rooms')).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  await screen.findByRole('button', { name: 'Continue with the other 120' });
});

it('a tile filters the list, and releases it again', async () => {
  await openCheck();
  const ready = countOf('Ready');
  await userEvent.click(tile('Ready'));
  expect(screen.getByText(`Showing ${ready} of 240`)).toBeDefined();
  expect(tile('Ready').getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(tile('Ready'));
  expect(screen.getByText('Showing 240 of 240')).toBeDefined();
});

it('a problem shows exactly as many rooms as it names', async () => {
  await openCheck();
  const problems = screen.getByRole('region', { name: 'Problems found' });
  const first = within(problems).getAllByRole('listitem')[0];
  const count = /(\d+) rooms/.exec(first?.textContent ?? '')?.[1];
  await userEvent.click(
    within(problems).getAllByRole('button', { name: /^Show rooms/ })[0] as never,
  );
  expect(screen.getByText(`Showing ${count} of 240`)).toBeDefined();
});

it('only a tenant in which every room passed gets the sentence of success', async () => {
  await openCheck({ scan: 'all-good' });
  expect(screen.getByText('All rooms are ready for Offision.')).toBeDefined();
});

it('rooms that nobody could read are named in the summary', async () => {
  await openCheck();
  expect(screen.getByText(/8 rooms could not be checked\.$/)).toBeDefined();
  expect(screen.queryByText('All rooms are ready for Offision.')).toBeNull();
});

it('finding nothing says for what, and offers the way back', async () => {
  await openCheck();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find a room' }), 'lotsu');
  expect(screen.getByText('No rooms match “lotsu”.')).toBeDefined();
  const [clear] = screen.getAllByRole('button', { name: 'Clear the filter' });
  await userEvent.click(clear as HTMLElement);
  expect(screen.getByText('Showing 240 of 240')).toBeDefined();
});

it('switching the language keeps what was typed', async () => {
  await openCheck();
  const find = screen.getByRole<HTMLInputElement>('searchbox');
  await userEvent.type(find, 'lotus');
  setLanguage('zh-HK');
  await expect.poll(() => document.documentElement.lang).toBe('zh-HK');
  expect(screen.getByRole('searchbox')).toBe(find);
  expect(find.value).toBe('lotus');
  expect(document.activeElement).toBe(find);
});

it('the list is one tab stop, arrows move in it, and Right opens and Left closes', async () => {
  await openCheck();
  const [first, second] = await rooms();
  expect(document.querySelectorAll('[role="list"] button[tabindex="0"]')).toHaveLength(1);
  first?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => document.activeElement).toBe(second);
  await userEvent.keyboard('{ArrowRight}');
  expect(second?.getAttribute('aria-expanded')).toBe('true');
  await userEvent.keyboard('{ArrowLeft}');
  expect(second?.getAttribute('aria-expanded')).toBe('false');
  await userEvent.keyboard('{Home}');
  await expect.poll(() => document.activeElement).toBe(first);
});

it('an open room shows found, expected and a command to copy', async () => {
  const backend = await openCheck();
  await userEvent.type(screen.getByRole('searchbox'), 'room-003@');
  const [room] = await rooms();
  await userEvent.click(room as HTMLElement);
  const block = await screen.findByRole('region', { name: /working hours/ });
  expect(block.textContent).toContain('ScheduleOnlyDuringWorkHours = True');
  expect(block.textContent).toContain('ScheduleOnlyDuringWorkHours = False');
  await userEvent.click(within(block).getByRole('button', { name: 'Copy command' }));
  expect(backend.clipboard).toEqual([
    'Set-CalendarProcessing -Identity "room-003@contoso.com" -ScheduleOnlyDuringWorkHours $false',
  ]);
  await userEvent.click(
    within(block).getByRole('button', { name: 'Open in Exchange admin center' }),
  );
  expect(backend.calls).toContain('openLink:exchange-resources');
});

it('what could not be read is one block with its reason, and no tick', async () => {
  await openCheck();
  await userEvent.click(tile('Could not check'));
  const [room] = await rooms();
  await userEvent.click(room as HTMLElement);
  const block = await screen.findByRole('region', { name: '9 checks could not be read' });
  expect(within(block).getAllByRole('listitem')).toHaveLength(9);
  expect(screen.queryByText(/This room is ready/)).toBeNull();
});

it('one room is read again without losing the place', async () => {
  const backend = await openCheck();
  const [room] = await rooms();
  await userEvent.click(room as HTMLElement);
  await userEvent.click(await screen.findByRole('button', { name: 'Check this room again' }));
  await expect.poll(() => backend.calls.at(-1)).not.toBe('checkRooms:all');
  expect(backend.calls).toContain('checkRooms:rooms');
  expect(screen.getByText('Showing 240 of 240')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
});

it('while rooms stream in, the rest is not checked, and Stop keeps the results', async () => {
  await openCheck({ scan: 'half' });
  await screen.findByText(/^120 of 240 rooms checked/);
  expect(countOf('Not checked')).toBe(120);
  expect(screen.queryByRole('button', { name: 'Go to the report' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(await screen.findByRole('button', { name: 'Continue with the other 120' })).toBeDefined();
  expect(screen.getByText(/^Stopped\. 120 of 240 rooms checked\./)).toBeDefined();
});

it('being slowed down and offline are said as what they are', async () => {
  const backend = await openCheck({ scan: 'half' });
  await screen.findByText(/^120 of 240 rooms checked/);
  backend.sendScan({ event: 'throttled', seconds: 30 });
  backend.sendScan({ event: 'offline' });
  expect(await screen.findByText(/Microsoft asked us to slow down/)).toBeDefined();
  expect((await screen.findByText(/The connection was lost at/)).textContent).toContain(
    '120 results are kept',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  await screen.findByRole('button', { name: 'Continue with the other 120' });
});
