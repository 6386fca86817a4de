import { describe, expect, it } from 'vitest';
import { STANDINGS } from './outcome';
import { row, tableOf } from './rows.fixture';
import { RoomTable } from './table';

const names = (table: RoomTable) => table.rooms.map((room) => room.row.name);

describe('the order of rooms', () => {
  it('is building, then name with numbers as numbers, and no building last', () => {
    const table = tableOf(
      row('Lobby', { building: null }),
      row('Room 10'),
      row('Room 2'),
      row('Alpha', { building: 'Kowloon' }),
    );
    expect(names(table)).toEqual(['Room 2', 'Room 10', 'Alpha', 'Lobby']);
  });

  it('is the same however the rooms arrive', () => {
    const rows = Array.from({ length: 60 }, (_, n) =>
      row(`Room ${n}`, { building: ['Central', 'Kowloon', null][n % 3] ?? null }),
    );
    const atOnce = tableOf(...rows);
    const inBatches = new RoomTable();
    for (let n = 0; n < rows.length; n += 7) inBatches.put(rows.slice(n, n + 7).reverse());
    expect(names(inBatches)).toEqual(names(atOnce));
    expect(inBatches.rooms).toHaveLength(60);
  });

  it('does not change when a room gets a new result, name or building', () => {
    const table = tableOf(row('Amber'), row('Birch'), row('Cedar'));
    const cedar = table.get('CEDAR@contoso.com');
    table.put([row('Cedar', { outcome: 'fail', results: 'fppp', building: 'Aberdeen' })]);
    expect(names(table)).toEqual(['Amber', 'Birch', 'Cedar']);
    expect(table.rooms[2]).toBe(cedar);
    expect(cedar?.row.outcome).toBe('fail');
  });
});

describe('counts', () => {
  it('add up to the number of rooms in the check, arrived or not', () => {
    const table = tableOf(
      row('A'),
      row('B', { outcome: 'fail', results: 'fppp' }),
      row('C', { outcome: 'warn', results: 'pppw' }),
      row('D', { outcome: 'pending', results: 'pppd' }),
      row('E', { outcome: 'not-checked', results: 'nnnn', reason: 'forbidden' }),
      row('F', { outcome: 'not-applicable', results: 'aaaa' }),
      row('G', { outcome: 'not-checked', results: '' }),
    );
    const tally = table.tally(10);
    expect(tally).toMatchObject({ total: 10, todo: 4, pass: 1, fail: 1, 'not-checked': 1 });
    expect(STANDINGS.reduce((sum, standing) => sum + tally[standing], 0)).toBe(10);
  });

  it('never count a room without results as ready', () => {
    const table = tableOf(row('A', { outcome: 'pass', results: '' }));
    expect(table.tally(1)).toMatchObject({ pass: 0, todo: 1 });
    expect(table.allReady(1)).toBe(false);
    expect(table.unread()).toEqual(['a@contoso.com']);
  });
});

describe('all rooms are ready', () => {
  it('when every check of every expected room passed', () => {
    expect(tableOf(row('A'), row('B', { results: 'pppa' })).allReady(2)).toBe(true);
  });

  it.each([
    ['a room is missing', [row('A')], 2],
    ['there is no room', [], 0],
    ['one failed', [row('A'), row('B', { outcome: 'fail', results: 'fppp' })], 2],
    ['one could not be read', [row('A'), row('B', { outcome: 'not-checked', results: 'pppn' })], 2],
    ['an advisory check could not be read', [row('A', { results: 'pppn' })], 1],
    ['an advisory check warns', [row('A', { results: 'pppw' })], 1],
    ['a result is a letter from the future', [row('A', { results: 'pppz' })], 1],
    ['no check applies', [row('A', { results: 'aaaa' })], 1],
  ])('not when %s', (_, rows, expected) => {
    expect(tableOf(...rows).allReady(expected)).toBe(false);
  });
});
