import type { RoomRow } from '../backend/bindings';
import { RoomTable } from './table';

/** The checks of the rows below, one letter of `results` each. */
export const CHECKS = ['decides', 'delegate', 'any-hours', 'full-access'];

/** A room that is ready, with some of its fields changed. */
export function row(name: string, changes: Partial<RoomRow> = {}): RoomRow {
  return {
    address: `${name.toLowerCase().replaceAll(' ', '-')}@contoso.com`,
    name,
    building: 'Central',
    kind: 'room',
    outcome: 'pass',
    results: 'pppp',
    reason: null,
    ...changes,
  };
}

/** A table with these rows. */
export function tableOf(...rows: RoomRow[]): RoomTable {
  const table = new RoomTable();
  table.put(rows);
  return table;
}
