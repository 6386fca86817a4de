import type { CheckColumn } from '../backend/bindings';
import { standingOf, type Standing } from './outcome';
import { folded, type Room } from './table';
import { reasonKey, type ReasonKey } from './unread';

/** A problem that rooms have in common: a check with a bad result, or a reason nothing was read. */
export type ProblemKey = `check:${string}:${'f' | 'w' | 'd'}` | ReasonKey;

/** What the list is narrowed to. Null and empty narrow nothing. */
export type Filter = { standing: Standing | null; problem: ProblemKey | null; query: string };

/** Shows every room. */
export const NO_FILTER: Filter = { standing: null, problem: null, query: '' };

/** True when the filter leaves rooms out. */
export function narrows(filter: Filter): boolean {
  return filter.standing !== null || filter.problem !== null || filter.query.trim() !== '';
}

/** The rooms that pass the filter, in the order of the list. `checks` are the columns of results. */
export function filterRooms(
  rooms: readonly Room[],
  filter: Filter,
  checks: readonly CheckColumn[],
): readonly Room[] {
  if (!narrows(filter)) return rooms;
  const query = folded(filter.query.trim());
  const hasProblem = filter.problem === null ? null : problemTest(filter.problem, checks);
  return rooms.filter(
    (room) =>
      (filter.standing === null || standingOf(room.row) === filter.standing) &&
      (hasProblem === null || hasProblem(room)) &&
      (query === '' || room.text.includes(query)),
  );
}

/** A test for rooms that have this problem. */
export function problemTest(
  problem: ProblemKey,
  checks: readonly CheckColumn[],
): (room: Room) => boolean {
  const [kind, id = '', letter] = problem.split(':');
  if (kind === 'check') {
    const column = checks.findIndex((check) => check.id === id);
    return (room) => column >= 0 && room.row.results[column] === letter;
  }
  return (room) => reasonKey(room.row, checks) === problem;
}
