import type { CheckColumn, RoomRow } from '../backend/bindings';
import { standingOf } from './outcome';

/** Why something of a room was not read: of what Offision needs, or of what only advises. */
export type ReasonKey = `reason:${string}` | `note:${string}`;

/**
 * Under which reason a room is listed, or null when everything that was asked for was read.
 * What another check blocks is listed under that check, and what nobody asked for nowhere.
 */
export function reasonKey(row: RoomRow, checks: readonly CheckColumn[]): ReasonKey | null {
  const standing = standingOf(row);
  if (standing === 'todo') return null;
  const unread = unreadOf(row.results, checks);
  if (standing === 'not-checked' || unread === 'needed') {
    return row.reason === null && row.blockedBy !== null ? null : `reason:${row.reason ?? ''}`;
  }
  return unread === 'advised' ? `note:${row.reason ?? ''}` : null;
}

function unreadOf(results: string, checks: readonly CheckColumn[]): 'needed' | 'advised' | null {
  let advised = false;
  for (let column = results.indexOf('n'); column >= 0; column = results.indexOf('n', column + 1)) {
    if (!checks[column]?.advisory) return 'needed';
    advised = true;
  }
  return advised ? 'advised' : null;
}
