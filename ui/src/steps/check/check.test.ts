import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { RoomRow } from '../../backend/bindings';
import { CHECKS, columnOf, countRooms, makeRooms } from '../../backend/memory-rooms';
import { setLanguage } from '../../i18n/index.svelte';
import { giveHeights, openCheck, openRoom, rooms } from './check.fixture';

beforeEach(giveHeights);

const tile = (name: string) => screen.getByRole('button', { name: new RegExp(`^\\d+ ${name}$`) });
const countOf = (name: string) => Number.parseInt(tile(name).textContent.trim(), 10);

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
  expect(screen.getAllByText(/^16 rooms/)).toHaveLength(2);
  const ready = makeRooms(240).find(({ outcome }) => outcome === 'pass') as RoomRow;
  const results = [...ready.results];
  results[columnOf('full-access')] = 'f';
  const failed: RoomRow = { ...ready, outcome: 'fail', results: results.join('') };
  const counts = countRooms(240, [failed]);
  const event = { event: 'rooms' as const, rooms: [failed], counts, causes: [], done: 120 };
  backend.sendScan({ ...event, secondsLeft: null, budget: null });
  await expect.poll(() => screen.queryAllByText(/^17 rooms/)).toHaveLength(2);
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
  expect(screen.getByText(/12 rooms could not be checked\.$/)).toBeDefined();
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
  const backend = await openCheck({ rooms: 60 });
  await openRoom('003');
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
  await openCheck({ rooms: 60 });
  await openRoom('024');
  const block = await screen.findByRole('region', { name: '9 checks could not be read' });
  expect(within(block).getAllByRole('listitem')).toHaveLength(9);
  expect(screen.queryByText(/This room is ready/)).toBeNull();
});

it('a row has an icon for what Offision needs, and a number for what only advises', async () => {
  await openCheck({ rooms: 60 });
  const details = await openRoom('001');
  const needed = CHECKS.filter(({ advisory }) => !advisory).length;
  expect(within(details).getAllByRole('img')).toHaveLength(needed);
  expect(within(details).getByText('1 note')).toBeDefined();
  const ready = within(details).getByText('Ready');
  expect(ready.closest('.state')?.classList).toContain('pass');
});

it('notes are a group of their own, which is never red, and what was found is in it', async () => {
  await openCheck({ rooms: 60 });
  const details = await openRoom('001');
  const notes = await within(details).findByRole('group', { name: 'Worth knowing' });
  expect(notes.querySelector('.fail')).toBeNull();
  expect(within(notes).getByText('DeleteComments = True')).toBeDefined();
  expect(within(details).getByText(/All 11 checks passed/)).toBeDefined();
});

it('a room that another check blocks says by which', async () => {
  await openCheck({ rooms: 60 });
  const details = await openRoom('041');
  expect(within(details).getAllByText(/Blocked by: The mailbox is a room/)).not.toHaveLength(0);
  expect(
    await within(details).findByRole('region', {
      name: /^10 checks are blocked by: The mailbox is a room$/,
    }),
  ).toBeDefined();
});

it('a room of another kind says which in its row and explains what to do', async () => {
  await openCheck({ rooms: 60 });
  const details = await openRoom('040');
  expect(within(details).getAllByText('On your own server').length).toBeGreaterThan(1);
  const kind = await within(details).findByRole('group', { name: 'On your own server' });
  expect(kind.textContent).toContain('Exchange Management Shell');
});

it('each group of facts says its source and time, or why there is none', async () => {
  await openCheck({ rooms: 60 });
  const details = await openRoom('001');
  await within(details).findByText('Show where this was read');
  expect(details.textContent).toMatch(/Read from Exchange as admin@contoso\.com at/);
  expect(details.textContent).toMatch(/Read from Microsoft Graph by the app at/);
});

it('two sources that disagree stand side by side, each with its time', async () => {
  await openCheck({ rooms: 60 });
  const details = await openRoom('014');
  const table = await within(details).findByRole('table');
  const cells = within(table)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
  expect(cells).toEqual(['False', 'True', 'offision@contoso.com', '{}']);
  expect(table.textContent).toMatch(/From the PowerShell file of Nov 23, 2026/);
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

it('a cause has its number, its share, what it hides and its fix', async () => {
  const backend = await openCheck();
  const problems = screen.getByRole('region', { name: 'Problems found' });
  await userEvent.click(within(problems).getByRole('button', { name: /^Show all \d+ problems$/ }));
  const item = (name: RegExp) =>
    within(problems)
      .getAllByRole('listitem')
      .find((each) => name.test(each.textContent ?? '')) as HTMLElement;
  expect(item(/no Full Access/).textContent).toMatch(/32 rooms\s*· 13%/);
  expect(item(/not a room/).textContent).toContain('hides 31 further checks in 3 rooms');
  await userEvent.click(
    within(problems).getByRole('button', { name: /^How to fix: Offision has no Full Access$/ }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Save the commands for 32 rooms' }));
  expect(backend.calls).toContain('saveCommands:full-access');
  expect(screen.getByText(/offision-full-access\.ps1/)).toBeDefined();
});

it('what only advises waits behind its heading, and filters like a problem', async () => {
  await openCheck();
  const notes = screen.getByRole('region', { name: 'Worth knowing' });
  expect(within(notes).queryAllByRole('listitem')).toHaveLength(0);
  await userEvent.click(within(notes).getByRole('button', { name: /^Show \d+ notes$/ }));
  expect(notes.querySelector('.fail')).toBeNull();
  const [first] = within(notes).getAllByRole('listitem');
  const count = /(\d+) rooms/.exec(first?.textContent ?? '')?.[1];
  await userEvent.click(within(notes).getAllByRole('button', { name: /^Show rooms/ })[0] as never);
  expect(screen.getByText(`Showing ${count} of 240`)).toBeDefined();
});

it('the estimate is called one, and the speed that Microsoft allows is said', async () => {
  await openCheck({ scan: 'half', estimate: true });
  expect(
    await screen.findByText(
      'Estimate: 50 of 240 rooms were looked at first. Between 11% and 34% of all rooms need action.',
    ),
  ).toBeDefined();
  expect(
    screen.getByText('8 requests at once, about 310 a minute; Microsoft refused 3'),
  ).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  await screen.findByRole('button', { name: 'Continue with the other 120' });
  // What was announced may still be read out.
  expect(screen.queryByText(/^Estimate/, { ignore: '[role="status"]' })).toBeNull();
});

it('a full disk is said with what to do, and the check goes on from there', async () => {
  await openCheck({ scan: 'not-kept' });
  const [notice] = await screen.findAllByRole('alert');
  expect(notice?.textContent).toContain('The disk of this computer is full.');
  expect(notice?.textContent).toContain('120 results are kept');
  await userEvent.click(
    within(notice as HTMLElement).getByRole('button', { name: 'Continue with the other 120' }),
  );
  await expect.poll(() => countOf('Not checked')).toBe(0);
  expect(screen.queryByText(/disk of this computer/)).toBeNull();
});

it('what needed action is checked again, and what is older than an age', async () => {
  const backend = await openCheck();
  await userEvent.click(
    screen.getByRole('button', { name: 'Check the 89 that need action again' }),
  );
  await screen.findByRole('button', { name: 'Go to the report' });
  expect(backend.calls).toContain('checkRooms:failed');
  await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: '1 day' }));
  expect(await screen.findByText('No result is older than 1 day.')).toBeDefined();
  expect(backend.calls.at(-1)).toBe('checkRooms:older,1440');
});
