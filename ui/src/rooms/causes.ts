import type { Cause, Reason } from '../backend/bindings';
import { isUnread, type ProblemKey } from './filter';
import { outcomeOf, type Standing } from './outcome';
import type { Room } from './table';

/** One row of "Problems found". `rooms` is exactly what the list shows when filtered by `key`. */
export type Problem = {
  key: ProblemKey;
  outcome: Exclude<Standing, 'pass' | 'todo' | 'not-applicable'>;
  /** Id of the check, or null when `reason` says why nothing was read. */
  check: string | null;
  reason: Reason | null;
  rooms: number;
};

/** Results without a problem in them; empty ones were not read yet. */
const PASSED = /^[pa]*$/;

/** Failures first, then what nobody could read, then what may settle or surprise. */
const RANK: Record<Problem['outcome'], number> = { fail: 0, 'not-checked': 1, pending: 2, warn: 3 };

/**
 * What is wrong, most rooms first within each kind.
 *
 * Counted from the rooms themselves, so that "678 rooms" and the filtered list cannot differ;
 * `told` are the causes as the backend told them and only lend the words of their reasons.
 */
export function problemsOf(
  rooms: readonly Room[],
  checks: readonly string[],
  told: readonly Cause[],
): Problem[] {
  const reasons = new Map(told.flatMap(({ reason }) => (reason ? [[reason.id, reason]] : [])));
  return [...roomsByProblem(rooms, checks)]
    .map(([key, affected]) => problem(key, affected.length, reasons))
    .sort(byWeight);
}

/** The rooms of each problem, in the order of the list. One pass: it runs for every batch. */
export function roomsByProblem(
  rooms: readonly Room[],
  checks: readonly string[],
): Map<ProblemKey, Room[]> {
  const found = new Map<ProblemKey, Room[]>();
  const add = (key: ProblemKey, room: Room) => {
    const members = found.get(key);
    if (members === undefined) found.set(key, [room]);
    else members.push(room);
  };
  const keys = checks.map((check) => ({
    f: `check:${check}:f` as const,
    w: `check:${check}:w` as const,
    d: `check:${check}:d` as const,
  }));
  for (const room of rooms) {
    const { results, reason } = room.row;
    if (PASSED.test(results) && !isUnread(room)) continue;
    keys.forEach((key, column) => {
      const letter = results[column];
      if (letter === 'f' || letter === 'w' || letter === 'd') add(key[letter], room);
    });
    if (isUnread(room)) add(`reason:${reason ?? ''}`, room);
  }
  return found;
}

function problem(key: ProblemKey, rooms: number, reasons: Map<string, Reason>): Problem {
  const [kind, id = '', letter] = key.split(':');
  if (kind === 'check') {
    const outcome = outcomeOf(letter) as Problem['outcome'];
    return { key, outcome, check: id, reason: null, rooms };
  }
  const reason = id === '' ? null : (reasons.get(id) ?? { id, args: {} });
  return { key, outcome: 'not-checked', check: null, reason, rooms };
}

function byWeight(left: Problem, right: Problem): number {
  return (
    RANK[left.outcome] - RANK[right.outcome] ||
    right.rooms - left.rooms ||
    (left.key < right.key ? -1 : 1)
  );
}

/** The problems in the order of `shown`; what is not in it follows in its own order. */
export function keepOrder(problems: readonly Problem[], shown: readonly ProblemKey[]): Problem[] {
  const place = new Map(shown.map((key, index) => [key, index]));
  const of = (each: Problem) => place.get(each.key) ?? shown.length;
  return [...problems].sort((left, right) => of(left) - of(right));
}
