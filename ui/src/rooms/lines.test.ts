import { describe, expect, it } from 'vitest';
import { linesOf, type Lines } from './lines';
import { CHECKS, row, tableOf } from './rows.fixture';

const table = tableOf(
  row('Amber', { outcome: 'fail', results: 'ffpp' }),
  row('Birch'),
  row('Cedar', { building: 'Kowloon', outcome: 'not-checked', results: 'nnnn', reason: 'away' }),
  row('Daisy', { building: null, outcome: 'fail', results: 'pppp' }),
);
const drawn = (lines: Lines) =>
  Array.from({ length: lines.count }, (_, index) => {
    const line = lines.at(index);
    return line?.room?.row.name ?? `[${line?.key}]`;
  });

describe('lines of the list', () => {
  it('are the rooms alone without groups', () => {
    expect(drawn(linesOf(table.rooms, 'none', CHECKS))).toEqual([
      'Amber',
      'Birch',
      'Cedar',
      'Daisy',
    ]);
  });

  it('have a heading for each building', () => {
    expect(drawn(linesOf(table.rooms, 'building', CHECKS))).toEqual([
      '[building:Central]',
      'Amber',
      'Birch',
      '[building:Kowloon]',
      'Cedar',
      '[building:]',
      'Daisy',
    ]);
  });

  it('put a room under each of its problems, and lose no room that has none', () => {
    expect(drawn(linesOf(table.rooms, 'problem', CHECKS))).toEqual([
      '[check:decides:f]',
      'Amber',
      '[check:delegate:f]',
      'Amber',
      '[reason:away]',
      'Cedar',
      '[standing:fail]',
      'Daisy',
      '[standing:pass]',
      'Birch',
    ]);
  });

  it('put a room with notes under them and under what it is', () => {
    const noted = tableOf(row('Amber', { results: 'ppppwp' }));
    expect(drawn(linesOf(noted.rooms, 'problem', CHECKS))).toEqual([
      '[check:comments-kept:w]',
      'Amber',
      '[standing:pass]',
      'Amber',
    ]);
  });

  it('are found again by their key, and each key is there once', () => {
    for (const grouping of ['none', 'building', 'problem'] as const) {
      const lines = linesOf(table.rooms, grouping, CHECKS);
      for (let index = 0; index < lines.count; index += 1) {
        expect(lines.indexOf(lines.at(index)?.key ?? null)).toBe(index);
      }
    }
  });

  it('end where the list ends', () => {
    const lines = linesOf(table.rooms, 'building', CHECKS);
    expect(lines.at(-1)).toBeUndefined();
    expect(lines.at(7)).toBeUndefined();
    expect(lines.indexOf('building:Nowhere')).toBe(-1);
    expect(lines.indexOf(null)).toBe(-1);
  });

  it('lead from a heading to the next room, and turn round at the ends', () => {
    const lines = linesOf(table.rooms, 'building', CHECKS);
    expect(lines.roomFrom(3, 1)).toBe(4);
    expect(lines.roomFrom(3, -1)).toBe(2);
    expect(lines.roomFrom(0, -1)).toBe(1);
    expect(lines.roomFrom(99, 1)).toBe(6);
    expect(linesOf([], 'building', CHECKS).roomFrom(0, 1)).toBe(-1);
  });

  it('find a place among 20,000 rooms', () => {
    const many = tableOf(
      ...Array.from({ length: 20_000 }, (_, n) => row(`Room ${n}`, { building: `B${n % 50}` })),
    );
    const lines = linesOf(many.rooms, 'building', CHECKS);
    expect(lines.count).toBe(20_050);
    expect(lines.indexOf(lines.at(20_049)?.key ?? null)).toBe(20_049);
  });
});
