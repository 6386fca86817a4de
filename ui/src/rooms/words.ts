import type { CheckColumn, Reason, RoomRow } from '../backend/bindings';
import { reasonWords } from '../components/errors';
import { hasMessage, language, t, tDynamic } from '../i18n/index.svelte';
import type { Problem } from './causes';
import type { GroupName } from './lines';
import { countLetter, standingOf, type Standing } from './outcome';
import { percentBetween, type Estimate } from './progress';

/** The name of a tile: how rooms with this standing are called together. */
export function standingWord(standing: Standing): string {
  return t(`scan-tile-${standing}`);
}

/** The result of one room, for example "2 checks failed". */
export function resultWord(row: RoomRow, checks: readonly CheckColumn[]): string {
  const standing = standingOf(row);
  const failed = countLetter(row.results, 'f', checks);
  const warned = countLetter(row.results, 'w', checks);
  if (standing === 'fail') {
    return failed > 0 ? t('room-failed', { count: failed }) : t('room-needs-action');
  }
  if (standing === 'warn' && warned > 0) return t('room-warned', { count: warned });
  return standing === 'pass' ? t('room-ready') : standingWord(standing);
}

/** What stands under the result: the check that blocks others, and how many notes there are. */
export function resultNotes(row: RoomRow, checks: readonly CheckColumn[]): string[] {
  const notes = countLetter(row.results, 'w', checks, true);
  return [
    ...(row.blockedBy === null
      ? []
      : [t('room-blocked-by', { check: tDynamic(`check-${row.blockedBy}`) })]),
    ...(notes === 0 ? [] : [t('room-notes', { count: notes })]),
  ];
}

/** What kind of mailbox it is, when it is no ordinary room. */
export function kindWord(kind: string): string | null {
  const key = `room-kind-${kind}`;
  return kind === 'room' || !hasMessage(key) ? null : tDynamic(key);
}

/** What share of all rooms may need action, as what it is: an estimate. */
export function estimateWords(estimate: Estimate, total: number): string {
  const { least, most } = percentBetween(estimate);
  return t('scan-estimate', { sampled: estimate.sampled, total, least, most });
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** A whole number of minutes in its largest unit, as "1 hour". */
export function ageWords(minutes: number): string {
  const [unit, value] =
    minutes % (7 * DAY) === 0
      ? (['week', minutes / (7 * DAY)] as const)
      : minutes % DAY === 0
        ? (['day', minutes / DAY] as const)
        : minutes % HOUR === 0
          ? (['hour', minutes / HOUR] as const)
          : (['minute', minutes] as const);
  const options = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(language(), options).format(value);
}

/** There was nothing to check again. */
export function olderWords(minutes: number): string {
  return t('scan-older-none', { age: ageWords(minutes) });
}

/** Why nothing could be read, in words. */
export function reasonText(reason: Reason | null): string {
  return reason === null ? t('scan-reason-unknown') : reasonWords(reason).text;
}

/** The name of a problem: what is wrong, or why it could not be read. */
export function problemWords(problem: Problem): string {
  if (problem.check === null) {
    const reason = reasonText(problem.reason);
    return problem.advisory ? t('scan-note-unread', { reason }) : reason;
  }
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
