import { describe, expect, it } from 'vitest';
import { keepOrder, problemsOf } from './causes';
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
);
const problems = problemsOf(table.rooms, CHECKS, [
  {
    check: null,
    reason: { id: 'forbidden', args: { status: '403' } },
    outcome: 'not-checked',
    rooms: 3,
  },
]);

describe('problems', () => {
  it('come as failures, unread, pending, warnings, and most rooms first', () => {
    expect(problems.map(({ key, rooms }) => [key, rooms])).toEqual([
      ['check:any-hours:f', 2],
      ['check:decides:f', 1],
      ['reason:forbidden', 3],
      ['reason:', 1],
      ['check:full-access:d', 1],
      ['check:full-access:w', 1],
    ]);
  });

  it('count exactly the rooms that the list then shows', () => {
    for (const { key, rooms } of problems) {
      const filtered = filterRooms(table.rooms, { ...NO_FILTER, problem: key }, CHECKS);
      expect(filtered, key).toHaveLength(rooms);
    }
  });

  it('say the reason in the words of the backend', () => {
    expect(problems.find((each) => each.key === 'reason:forbidden')?.reason).toEqual({
      id: 'forbidden',
      args: { status: '403' },
    });
    expect(problems.find((each) => each.key === 'reason:')?.reason).toBeNull();
  });

  it('keep the order in which they were shown, and new ones follow', () => {
    const kept = keepOrder(problems, ['check:decides:f', 'check:any-hours:f']);
    expect(kept.map((each) => each.key).slice(0, 3)).toEqual([
      'check:decides:f',
      'check:any-hours:f',
      'reason:forbidden',
    ]);
  });
});
