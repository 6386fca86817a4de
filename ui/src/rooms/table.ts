import type { CheckColumn, RoomRow } from '../backend/bindings';
import { standingOf, type Tally } from './outcome';
import { Survey } from './survey';

/** One room of the table. The object stays the same when its result changes. */
export type Room = {
  row: RoomRow;
  /** Name, address and building in the form that the find box compares with. */
  readonly text: string;
};

/** Text folded so that case, width and composition of letters do not matter when searching. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('en');
}

// One collation for every language: the order must not change when the language does.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Order of the list: building, then name, then address; rooms without a building come last. */
export function compareRooms(left: RoomRow, right: RoomRow): number {
  if (left.building !== right.building) {
    if (left.building === null) return 1;
    if (right.building === null) return -1;
    const buildings = collator.compare(left.building, right.building);
    if (buildings !== 0) return buildings;
  }
  return (
    collator.compare(left.name, right.name) ||
    (left.address < right.address ? -1 : Number(left.address > right.address))
  );
}

/**
 * All rooms of a check, in the order of the list.
 *
 * Plain objects on purpose: with 20,000 rooms a reactive object each would cost more than the
 * rest of the page. Who shows the table keeps one version counter beside it.
 */
export class RoomTable {
  /** Sorted. A room never changes its place once it is here. */
  rooms: readonly Room[] = [];
  /** Counts of the rooms that are here. */
  readonly survey: Survey;
  #byAddress = new Map<string, Room>();

  /** `checks` are the columns of results. */
  constructor(checks: readonly CheckColumn[]) {
    this.survey = new Survey(checks);
  }

  /** The room with this address, in any case of letters. */
  get(address: string): Room | undefined {
    return this.#byAddress.get(address.toLowerCase());
  }

  /** Replaces results in place and sorts rooms that are new into the list. */
  put(rows: readonly RoomRow[]): void {
    const added: Room[] = [];
    for (const row of rows) {
      const known = this.get(row.address);
      if (known !== undefined) this.survey.count(known.row, -1);
      this.survey.count(row, 1);
      if (known !== undefined) {
        known.row = row;
        continue;
      }
      const room = { row, text: folded(`${row.name}\n${row.address}\n${row.building ?? ''}`) };
      this.#byAddress.set(row.address.toLowerCase(), room);
      added.push(room);
    }
    if (added.length > 0) this.rooms = merged(this.rooms, added);
  }

  /**
   * Counts of all rooms. `expected` is the number of rooms in the check: rooms that are expected
   * and have not arrived are "to do", so that a list that ends early never looks complete.
   */
  tally(expected: number): Tally {
    return this.survey.tally(expected, this.rooms.length);
  }

  /** True when all `expected` rooms are here and every check that Offision needs was read and passed. */
  allReady(expected: number): boolean {
    const arrived = this.rooms.length;
    return arrived > 0 && arrived >= expected && this.survey.ready === arrived;
  }

  /** Addresses of the rooms in the list that nothing was read of. */
  unread(): string[] {
    return this.rooms
      .filter((room) => standingOf(room.row) === 'todo')
      .map((room) => room.row.address);
  }
}

/** Two lists as one sorted list; `sorted` is sorted already, `added` is not. */
function merged(sorted: readonly Room[], added: Room[]): Room[] {
  added.sort((left, right) => compareRooms(left.row, right.row));
  const result: Room[] = [];
  let taken = 0;
  for (const room of added) {
    const place = placeOf(room, sorted, taken);
    for (; taken < place; taken += 1) result.push(sorted[taken] as Room);
    result.push(room);
  }
  return result.concat(sorted.slice(taken));
}

/** Index of the first room at or after `from` that comes after `room`. */
function placeOf(room: Room, sorted: readonly Room[], from: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareRooms((sorted[middle] as Room).row, room.row) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
