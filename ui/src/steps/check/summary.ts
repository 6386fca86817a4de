import { language, t } from '../../i18n/index.svelte';
import type { Tally } from '../../rooms/outcome';

/**
 * The result of a check in sentences. Only `allReady` gives the one sentence of success. What
 * needs work comes alone; without any, each kind of room is named, so that none hides.
 */
export function summaryWords(tally: Tally, allReady: boolean, stopped: boolean): string {
  if (allReady) return t('scan-all-ready');
  const { total, todo } = tally;
  const done = total - todo;
  const first = stopped
    ? t('scan-stopped-summary', { done, total })
    : todo > 0
      ? t('scan-summary-part', { done, total })
      : t('scan-summary-checked', { total });
  const needsWork = [
    tally.fail > 0 && t('scan-summary-failed', { count: tally.fail }),
    tally['not-checked'] > 0 && t('scan-summary-unread', { count: tally['not-checked'] }),
  ].filter((sentence) => sentence !== false);
  const rest = [
    tally.pending > 0 && t('scan-summary-pending', { count: tally.pending }),
    tally.warn > 0 && t('scan-summary-warned', { count: tally.warn }),
    tally['not-applicable'] > 0 &&
      t('scan-summary-not-covered', { count: tally['not-applicable'] }),
    tally.pass > 0 && t('scan-summary-ready', { count: tally.pass }),
  ].filter((sentence) => sentence !== false);
  // Chinese sentences follow each other without a space.
  const gap = language() === 'en' ? ' ' : '';
  return [first, ...(needsWork.length > 0 ? needsWork : rest)].join(gap);
}
