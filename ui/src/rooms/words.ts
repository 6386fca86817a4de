import type { Reason, RoomRow } from '../backend/bindings';
import { reasonWords } from '../components/errors';
import { t, tDynamic } from '../i18n/index.svelte';
import type { Problem } from './causes';
import type { GroupName } from './lines';
import { countLetter, standingOf, type Standing } from './outcome';

/** The name of a tile: how rooms with this standing are called together. */
export function standingWord(standing: Standing): string {
  return t(`scan-tile-${standing}`);
}

/** The result of one room, for example "2 checks failed". */
export function resultWord(row: RoomRow): string {
  const standing = standingOf(row);
  const failed = countLetter(row.results, 'f');
  const warned = countLetter(row.results, 'w');
  if (standing === 'fail') {
    return failed > 0 ? t('room-failed', { count: failed }) : t('room-needs-action');
  }
  if (standing === 'warn' && warned > 0) return t('room-warned', { count: warned });
  return standing === 'pass' ? t('room-ready') : standingWord(standing);
}

/** Why nothing could be read, in words. */
export function reasonText(reason: Reason | null): string {
  return reason === null ? t('scan-reason-unknown') : reasonWords(reason).text;
}

/** The name of a problem: what is wrong, or why it could not be read. */
export function problemWords(problem: Problem): string {
  if (problem.check === null) return reasonText(problem.reason);
  return problem.outcome === 'pending'
    ? t('scan-problem-pending', { check: tDynamic(`check-${problem.check}`) })
    : tDynamic(`check-${problem.check}.wrong`);
}

/** The heading of a group of rooms. */
export function groupWords(name: GroupName): string {
  switch (name.kind) {
    case 'building':
      return name.building ?? t('scan-building-none');
    case 'problem':
      return problemWords(name.problem);
    case 'standing':
      return standingWord(name.standing);
  }
}
