import { describe, expect, it } from 'vitest';
import { keepOrder, percentOf, problemsOf } from './causes';
import { filterRooms, NO_FILTER } from './filter';
import { CHECKS, row, tableOf } from './rows.fixture';

const table = tableOf(
  row('A', { outcome: 'fail', results: 'fpfp' }),
  row('B', { outcome: 'fail', results: 'ppfp' }),
  row('C', { outcome: 'not-checked', results: 'nnnn', reason: 'forbidden' }),
  row('D', { outcome: 'not-checked', results: 'nnnn', reason: 'forbidden' }),
  row('E', { outcome: 'not-checked', results: 'nnnn', reason: 'forbidden' }),
  row('F', { outcome: 'warn', results: 'pppw' }),
  row('G', { outcome: 'pending', results: 'pppd' }),
  row('H', { outcome: 'not-checked', results: 'nppp' }),
  row('I', { outcome: 'not-checked', results: '' }),
  row('J'),
  row('K', { results: 'ppppwp' }),
  row('L', { results: 'ppppwn', reason: 'property-absent' }),
  row('M', { results: 'ppppoo' }),
  row('N', { outcome: 'fail', results: 'fbbbpb', blockedBy: 'decides' }),
  row('O', { outcome: 'fail', results: 'fpbbpp', blockedBy: 'decides' }),
);
const problems = problemsOf(table.survey, [
  {
    check: null,
    reason: { id: 'forbidden', args: { status: '403' } },
    outcome: 'not-checked',
    advisory: false,
    rooms: 3,
  },
]);

describe('problems', () => {
  it('come as failures, unread, pending, warnings, most rooms first, and what only advises last', () => {
    expect(problems.map(({ key, rooms, advisory }) => [key, rooms, advisory])).toEqual([
      ['check:decides:f', 3, false],
      ['check:any-hours:f', 2, false],
      ['reason:forbidden', 3, false],
      ['reason:', 1, false],
      ['check:full-access:d', 1, false],
      ['check:full-access:w', 1, false],
      ['note:property-absent', 1, true],
      ['check:comments-kept:w', 2, true],
    ]);
  });

  it('count exactly the rooms that the list then shows', () => {
    for (const { key, rooms } of problems) {
      const filtered = filterRooms(table.rooms, { ...NO_FILTER, problem: key }, CHECKS);
      expect(filtered, key).toHaveLength(rooms);
    }
  });

  it('say what else cannot be looked at before they are solved, and that is no cause of its own', () => {
    const hiding = problems.filter(({ hides }) => hides !== null);
    expect(hiding.map(({ key, hides }) => [key, hides])).toEqual([
      ['check:decides:f', { rooms: 2, checks: 4 }],
    ]);
  });

  it('say the reason in the words of the backend', () => {
    expect(problems.find((each) => each.key === 'reason:forbidden')?.reason).toEqual({
      id: 'forbidden',
      args: { status: '403' },
    });
    expect(problems.find((each) => each.key === 'reason:')?.reason).toBeNull();
  });

  it('keep the order in which they were shown, and new ones follow', () => {
    const kept = keepOrder(problems, ['check:any-hours:f', 'check:decides:f']);
    expect(kept.map((each) => each.key).slice(0, 3)).toEqual([
      'check:any-hours:f',
      'check:decides:f',
      'reason:forbidden',
    ]);
  });

  it('are a part of all rooms, never all of them or none when that is not so', () => {
    expect(percentOf(4812, 20_000)).toBe(24);
    expect(percentOf(1, 20_000)).toBe(1);
    expect(percentOf(19_999, 20_000)).toBe(99);
    expect(percentOf(20_000, 20_000)).toBe(100);
    expect(percentOf(0, 20_000)).toBe(0);
  });
});
