import { describe, expect, it } from 'vitest';
import { STANDINGS } from './outcome';
import { CHECKS, row, tableOf } from './rows.fixture';
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
    const inBatches = new RoomTable(CHECKS);
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
  it('when every check that Offision needs passed in every expected room', () => {
    expect(tableOf(row('A'), row('B', { results: 'pppa' })).allReady(2)).toBe(true);
  });

  it.each([
    ['an advisory check warns', 'ppppwp'],
    ['an advisory check could not be read', 'ppppnp'],
    ['nobody asked for an advisory check', 'ppppop'],
  ])('when %s, for that does not stop Offision', (_, results) => {
    const table = tableOf(row('A', { results }));
    expect(table.allReady(1)).toBe(true);
    expect(table.survey.noted).toBe(results.includes('o') ? 0 : 1);
  });

  it.each([
    ['a room is missing', [row('A')], 2],
    ['there is no room', [], 0],
    ['one failed', [row('A'), row('B', { outcome: 'fail', results: 'fppp' })], 2],
    ['one could not be read', [row('A'), row('B', { outcome: 'not-checked', results: 'pppn' })], 2],
    ['a check could not be read', [row('A', { results: 'pppn' })], 1],
    ['a check waits for another', [row('A', { results: 'pppb' })], 1],
    ['nobody asked for a check', [row('A', { results: 'pppo' })], 1],
    ['a check warns', [row('A', { results: 'pppw' })], 1],
    ['a result is a letter from the future', [row('A', { results: 'pppz' })], 1],
    ['a result is missing', [row('A', { results: 'ppp' })], 1],
    ['no check applies', [row('A', { results: 'aaaa' })], 1],
    ['only advice was read', [row('A', { results: 'aaaapp' })], 1],
  ])('not when %s', (_, rows, expected) => {
    expect(tableOf(...rows).allReady(expected)).toBe(false);
  });
});

describe('what is counted', () => {
  it('follows results that change, and leaves nothing of the old ones', () => {
    const table = tableOf(
      row('A', { outcome: 'fail', results: 'fbbbwp', blockedBy: 'decides' }),
      row('B', { outcome: 'not-checked', results: 'nppppp', reason: 'throttled' }),
    );
    table.put([row('A', { results: 'pppppp' }), row('B', { results: 'pppppp' })]);
    expect([...table.survey.problems()]).toEqual([]);
    expect(table.survey.hiddenBy('decides')).toBeNull();
    expect(table.survey).toMatchObject({ ready: 2, noted: 0 });
    expect(table.tally(2)).toMatchObject({ pass: 2, fail: 0, 'not-checked': 0, todo: 0 });
  });

  it('costs a batch and not the table of 20,000 rooms', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => row(`Room ${n}`, { results: 'ppfpwn' }));
    const table = tableOf(...many);
    let looked = 0;
    const rows = many.slice(0, 50).map((each) => ({
      ...each,
      get results() {
        looked += 1;
        return 'pppppp';
      },
    }));
    table.put(rows);
    // Nothing but the 50 rows of the batch was looked at.
    expect(looked).toBeGreaterThan(0);
    expect(looked).toBeLessThan(50 * 50);
    expect(table.survey.ready).toBe(50);
  });
});
