import { describe, expect, it } from 'vitest';
import { filterRooms, NO_FILTER, type Filter } from './filter';
import { CHECKS, row, tableOf } from './rows.fixture';

const table = tableOf(
  row('Harbour 海港', { address: 'room-1@contoso.com' }),
  row('Lotus', { outcome: 'fail', results: 'fppp', building: 'Kowloon' }),
  row('Bamboo', { outcome: 'fail', results: 'ffpp' }),
  row('Fuji', { outcome: 'not-checked', results: 'nnnn', reason: 'forbidden' }),
  row('Orchid', { outcome: 'not-checked', results: '' }),
);
const shown = (filter: Partial<Filter>) =>
  filterRooms(table.rooms, { ...NO_FILTER, ...filter }, CHECKS).map((room) => room.row.name);

describe('the filter', () => {
  it('shows every room when it is empty', () => {
    expect(shown({ query: '  ' })).toHaveLength(5);
  });

  it('finds a part of a name, an address or a building in any case and width', () => {
    expect(shown({ query: 'ARBO' })).toEqual(['Harbour 海港']);
    expect(shown({ query: '海港' })).toEqual(['Harbour 海港']);
    expect(shown({ query: 'ROOM-1@' })).toEqual(['Harbour 海港']);
    expect(shown({ query: 'ｋowloon' })).toEqual(['Lotus']);
  });

  it('keeps rooms of one standing', () => {
    expect(shown({ standing: 'fail' })).toEqual(['Bamboo', 'Lotus']);
    expect(shown({ standing: 'todo' })).toEqual(['Orchid']);
    expect(shown({ standing: 'not-checked' })).toEqual(['Fuji']);
  });

  it('keeps rooms with one problem', () => {
    expect(shown({ problem: 'check:delegate:f' })).toEqual(['Bamboo']);
    expect(shown({ problem: 'check:delegate:w' })).toEqual([]);
    expect(shown({ problem: 'reason:forbidden' })).toEqual(['Fuji']);
    expect(shown({ problem: 'check:unheard-of:f' })).toEqual([]);
  });

  it('tells what Offision needs and was not read from what only advises', () => {
    const unread = tableOf(
      row('Needed', { outcome: 'not-checked', results: 'nppppn', reason: 'throttled' }),
      row('Advised', { results: 'ppppnp', reason: 'throttled' }),
      row('Blocked', { outcome: 'fail', results: 'fbbbpp', blockedBy: 'decides' }),
    );
    const names = (problem: Filter['problem']) =>
      filterRooms(unread.rooms, { ...NO_FILTER, problem }, CHECKS).map((room) => room.row.name);
    expect(names('reason:throttled')).toEqual(['Needed']);
    expect(names('note:throttled')).toEqual(['Advised']);
    expect(names('reason:')).toEqual([]);
  });

  it('asks for everything at once', () => {
    expect(shown({ standing: 'fail', problem: 'check:decides:f', query: 'lotus' })).toEqual([
      'Lotus',
    ]);
  });
});
