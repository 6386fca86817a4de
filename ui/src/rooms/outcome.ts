import type { CheckColumn, Outcome, RoomRow } from '../backend/bindings';

/** Where a room stands: its outcome, or `todo` while nothing of it has been read. */
export type Standing = Outcome | 'todo';

/** How many rooms have each standing. The seven numbers always add up to `total`. */
export type Tally = Record<Standing, number> & { total: number };

/** Standings in the order in which the page lists them. */
export const STANDINGS: readonly Standing[] = [
  'fail',
  'warn',
  'pass',
  'todo',
  'pending',
  'not-checked',
  'not-applicable',
];

/** These tiles are shown even when they count no room. */
export const ALWAYS_SHOWN: ReadonlySet<Standing> = new Set(['fail', 'warn', 'pass', 'todo']);

const LETTERS: Record<string, Outcome> = {
  p: 'pass',
  f: 'fail',
  w: 'warn',
  d: 'pending',
  n: 'not-checked',
  a: 'not-applicable',
  // Blocked by another check.
  b: 'not-checked',
  // Nobody asked for it.
  o: 'not-checked',
};

/**
 * The outcome behind one letter of `RoomRow.results`.
 * A letter that this page does not know is "not checked", because it proves nothing.
 */
export function outcomeOf(letter: string | undefined): Outcome {
  return (letter !== undefined && LETTERS[letter]) || 'not-checked';
}

/** A row without a single result has not been read, whatever its outcome says. */
export function standingOf(row: RoomRow): Standing {
  return row.results === '' ? 'todo' : row.outcome;
}

/** How many checks of a room ended with this letter: those that Offision needs, or those that advise. */
export function countLetter(
  results: string,
  letter: string,
  checks: readonly CheckColumn[],
  advisory = false,
): number {
  let count = 0;
  for (let column = 0; column < checks.length; column += 1) {
    if (results[column] === letter && checks[column]?.advisory === advisory) count += 1;
  }
  return count;
}

/**
 * True when every check that Offision needs was read and passed (or does not apply to the room).
 * What only advises neither makes a room ready nor unready.
 */
export function provenReady(row: RoomRow, checks: readonly CheckColumn[]): boolean {
  if (row.outcome !== 'pass') return false;
  let passed = false;
  for (let column = 0; column < checks.length; column += 1) {
    if (checks[column]?.advisory) continue;
    const letter = row.results[column];
    if (letter === 'p') passed = true;
    else if (letter !== 'a') return false;
  }
  return passed;
}

/** An empty tally for a run over `total` rooms: all of them are still to do. */
export function emptyTally(total: number): Tally {
  return {
    total,
    todo: total,
    pass: 0,
    fail: 0,
    warn: 0,
    pending: 0,
    'not-checked': 0,
    'not-applicable': 0,
  };
}
