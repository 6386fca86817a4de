import type { CheckColumn, RoomRow } from '../backend/bindings';
import type { ProblemKey } from './filter';
import { emptyTally, provenReady, standingOf, type Standing, type Tally } from './outcome';
import { reasonKey } from './unread';

/** What one check keeps from being looked at. */
export type Hidden = { rooms: number; checks: number };

/** The three results that are problems, by check. */
type CheckKeys = Record<'f' | 'w' | 'd', ProblemKey>;

/** How many rooms wait for one check, and for how many of them each other check does. */
type Blocked = { rooms: number; columns: Uint32Array };

/**
 * Counts of everything that rooms have in common. A room is added once and, when its result changes,
 * taken out and added again: a batch of 50 rooms costs 50 rooms, however many are in the table.
 */
export class Survey {
  readonly checks: readonly CheckColumn[];
  /** Rooms that are proven ready. */
  ready = 0;
  /** Rooms with something that only advises. */
  noted = 0;
  readonly #keys: readonly CheckKeys[];
  readonly #standings = new Map<Standing, number>();
  readonly #problems = new Map<ProblemKey, number>();
  readonly #blocked = new Map<string, Blocked>();

  constructor(checks: readonly CheckColumn[]) {
    this.checks = checks;
    this.#keys = checks.map(({ id }) => ({
      f: `check:${id}:f`,
      w: `check:${id}:w`,
      d: `check:${id}:d`,
    }));
  }

  /** `by` is 1 for a room that comes, and -1 for one that goes or changes. */
  count(row: RoomRow, by: 1 | -1): void {
    const standing = standingOf(row);
    this.#standings.set(standing, (this.#standings.get(standing) ?? 0) + by);
    if (standing === 'todo') return;
    if (provenReady(row, this.checks)) this.ready += by;
    let noted = false;
    this.problemsOf(row, (key, advisory) => {
      this.#problems.set(key, (this.#problems.get(key) ?? 0) + by);
      noted ||= advisory;
    });
    if (noted) this.noted += by;
    if (row.blockedBy !== null) this.#countBlocked(row, row.blockedBy, by);
  }

  /** Calls `found` for each problem of the room, and says whether it only advises. */
  problemsOf(row: RoomRow, found: (key: ProblemKey, advisory: boolean) => void): void {
    const { results } = row;
    for (let column = 0; column < results.length; column += 1) {
      const letter = results[column];
      const keys = this.#keys[column];
      if (keys !== undefined && (letter === 'f' || letter === 'w' || letter === 'd')) {
        found(keys[letter], this.checks[column]?.advisory === true);
      }
    }
    const reason = reasonKey(row, this.checks);
    if (reason !== null) found(reason, reason.startsWith('note:'));
  }

  /** Counts of all rooms. `expected` may be more than have arrived: those are "to do". */
  tally(expected: number, arrived: number): Tally {
    const tally = emptyTally(Math.max(expected, arrived));
    for (const [standing, rooms] of this.#standings) {
      if (standing === 'todo') continue;
      tally[standing] = rooms;
      tally.todo -= rooms;
    }
    return tally;
  }

  /** Problems with the number of rooms that have them. */
  *problems(): Generator<[ProblemKey, number]> {
    for (const entry of this.#problems) if (entry[1] > 0) yield entry;
  }

  /** What cannot be looked at before this check passes. */
  hiddenBy(check: string): Hidden | null {
    const blocked = this.#blocked.get(check);
    if (blocked === undefined || blocked.rooms === 0) return null;
    let checks = 0;
    for (const rooms of blocked.columns) if (rooms > 0) checks += 1;
    return { rooms: blocked.rooms, checks };
  }

  #countBlocked({ results }: RoomRow, by: string, change: 1 | -1): void {
    let blocked = this.#blocked.get(by);
    if (blocked === undefined) {
      blocked = { rooms: 0, columns: new Uint32Array(this.checks.length) };
      this.#blocked.set(by, blocked);
    }
    blocked.rooms += change;
    const { columns } = blocked;
    for (let column = 0; column < columns.length; column += 1) {
      if (results[column] === 'b') columns[column] = (columns[column] ?? 0) + change;
    }
  }
}
