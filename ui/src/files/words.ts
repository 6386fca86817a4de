import type { FileSummary, Unusable } from '../backend/bindings';
import { language, listWords, t, tDynamic } from '../i18n/index.svelte';

/** A moment as day and time of this computer. */
export function moment(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    date,
  );
}

/** When the rooms of a file were read: what they say is as old as this. */
export function readWords({ readFrom, readTo }: FileSummary): string {
  const from = readFrom ?? readTo;
  const to = readTo ?? readFrom;
  if (from === null || to === null) return t('file-read-unknown');
  const words = { from: moment(from), to: moment(to) };
  return words.from === words.to
    ? t('file-read-at', { from: words.from })
    : t('file-read-between', words);
}

/** The names of its files, one after the other. */
export function namesOf({ names }: FileSummary): string {
  return listWords(names);
}

/** What could not be used, where it stands, and why: one sentence. */
export function unusableWords({ file, line, room, what: { id, args } }: Unusable): string {
  const what = tDynamic(`import-${id}`, args);
  const number = String(line ?? '');
  if (room !== null)
    return line === null
      ? t('import-at.room', { file, room, what })
      : t('import-at.room-and-line', { file, line: number, room, what });
  return line === null
    ? t('import-at.file', { file, what })
    : t('import-at.line', { file, line: number, what });
}

/** What the window says as long as it shows a file alone. */
export function badgeWords({ readTo, readFrom }: FileSummary): string {
  const at = new Date(readTo ?? readFrom ?? '');
  if (Number.isNaN(at.getTime())) return t('file-badge.undated');
  const date = new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(at);
  return t('file-badge', { date });
}
