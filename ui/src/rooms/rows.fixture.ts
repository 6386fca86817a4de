import type { CheckColumn, RoomRow } from '../backend/bindings';
import { RoomTable } from './table';

/** A check that Offision needs, or one that only advises. */
export function column(id: string, advisory = false): CheckColumn {
  return { id, advisory, repairable: !advisory, link: null };
}

/** The checks of the rows below, one letter of `results` each; most rows have the first four alone. */
export const CHECKS = [
  column('decides'),
  column('delegate'),
  column('any-hours'),
  column('full-access'),
  column('comments-kept', true),
  column('place-described', true),
];

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
    blockedBy: null,
    ...changes,
  };
}

/** A table with these rows. */
export function tableOf(...rows: RoomRow[]): RoomTable {
  const table = new RoomTable(CHECKS);
  table.put(rows);
  return table;
}
