import type { Cause, Reason } from '../backend/bindings';
import type { ProblemKey } from './filter';
import { outcomeOf, type Standing } from './outcome';
import type { Hidden, Survey } from './survey';
import type { Room } from './table';

/** One row of "Problems found". `rooms` is exactly what the list shows when filtered by `key`. */
export type Problem = {
  key: ProblemKey;
  outcome: Exclude<Standing, 'pass' | 'todo' | 'not-applicable'>;
  /** Id of the check, or null when `reason` says why nothing was read. */
  check: string | null;
  reason: Reason | null;
  /** Does not stop Offision. */
  advisory: boolean;
  rooms: number;
  /** What cannot be looked at before this is solved. */
  hides: Hidden | null;
};

/** Failures first, then what nobody could read, then what may settle or surprise. */
const RANK: Record<Problem['outcome'], number> = { fail: 0, 'not-checked': 1, pending: 2, warn: 3 };

/**
 * What is wrong, most rooms first within each kind; what only advises comes last.
 *
 * Counted from the rooms themselves, so that "678 rooms" and the filtered list cannot differ;
 * `told` are the causes as the backend told them and only lend the words of their reasons.
 */
export function problemsOf(survey: Survey, told: readonly Cause[]): Problem[] {
  const reasons = new Map(told.flatMap(({ reason }) => (reason ? [[reason.id, reason]] : [])));
  const advisory = new Set(survey.checks.flatMap((check) => (check.advisory ? [check.id] : [])));
  return [...survey.problems()]
    .map(([key, rooms]) => problem(key, rooms, reasons, advisory, survey))
    .sort(byWeight);
}

function problem(
  key: ProblemKey,
  rooms: number,
  reasons: ReadonlyMap<string, Reason>,
  advisory: ReadonlySet<string>,
  survey: Survey,
): Problem {
  const [kind, id = '', letter] = key.split(':');
  if (kind === 'check') {
    return {
      key,
      outcome: outcomeOf(letter) as Problem['outcome'],
      check: id,
      reason: null,
      advisory: advisory.has(id),
      rooms,
      hides: letter === 'f' ? survey.hiddenBy(id) : null,
    };
  }
  return {
    key,
    outcome: 'not-checked',
    check: null,
    reason: id === '' ? null : (reasons.get(id) ?? { id, args: {} }),
    advisory: kind === 'note',
    rooms,
    hides: null,
  };
}

function byWeight(left: Problem, right: Problem): number {
  return (
    Number(left.advisory) - Number(right.advisory) ||
    RANK[left.outcome] - RANK[right.outcome] ||
    right.rooms - left.rooms ||
    (left.key < right.key ? -1 : 1)
  );
}

/** The rooms of each problem, in the order of the list. */
export function roomsByProblem(rooms: readonly Room[], survey: Survey): Map<ProblemKey, Room[]> {
  const found = new Map<ProblemKey, Room[]>();
  for (const room of rooms) {
    survey.problemsOf(room.row, (key) => {
      const members = found.get(key);
      if (members === undefined) found.set(key, [room]);
      else members.push(room);
    });
  }
  return found;
}

/** The problems in the order of `shown`; what is not in it follows in its own order. */
export function keepOrder(problems: readonly Problem[], shown: readonly ProblemKey[]): Problem[] {
  const place = new Map(shown.map((key, index) => [key, index]));
  const of = (each: Problem) => place.get(each.key) ?? shown.length;
  return [...problems].sort((left, right) => of(left) - of(right));
}

/** Part of all rooms in whole percent, and never all or nothing of what is not. */
export function percentOf(rooms: number, total: number): number {
  if (rooms >= total) return 100;
  if (rooms === 0) return 0;
  return Math.min(99, Math.max(1, Math.round((100 * rooms) / total)));
}
