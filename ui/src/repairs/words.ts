import type { PlanView, RefusedFile, RepairCounts, RepairedRoom } from '../backend/bindings';
import { language, t, tDynamic, type MessageKey } from '../i18n/index.svelte';
import { reasonText } from '../rooms/words';

/** In the order in which they are told. */
const COUNTS: readonly [keyof RepairCounts, MessageKey][] = [
  ['changed', 'repair-count-changed'],
  ['alreadySo', 'repair-count-already-so'],
  ['pending', 'repair-count-pending'],
  ['changedSince', 'repair-count-changed-since'],
  ['failed', 'repair-count-failed'],
  ['notBegun', 'repair-count-not-begun'],
];

/** One beside the other: no “and”, which would make a sentence of a list. */
function side(words: readonly string[]): string {
  return words.join(language() === 'en' ? ', ' : '、');
}

/** “671 changed, 5 waiting for Exchange, 2 failed”: what is zero is not told. */
export function countWords(counts: RepairCounts): string {
  const told = COUNTS.filter(([name]) => counts[name] > 0);
  const shown = told.length === 0 ? COUNTS.slice(0, 1) : told;
  return side(shown.map(([name, key]) => t(key, { count: counts[name] })));
}

export function settingWords(settings: readonly string[]): string {
  return side(settings.map((setting) => tDynamic(`setting-${setting}`)));
}

/** Why a room is not as it was asked for. */
export function outcomeWords({ outcome, reason, settings }: RepairedRoom): string[] {
  return [
    tDynamic(`repaired-${outcome}`),
    ...(reason === null ? [] : [reasonText(reason)]),
    ...(settings.length === 0 ? [] : [t('fix-settings-of', { settings: settingWords(settings) })]),
  ];
}

export function refusedWords({ id, args }: RefusedFile): string {
  return tDynamic(`refused-file-${id}`, args);
}

/** What a setting has afterwards, where that is not the same everywhere. */
export function afterWords(plan: PlanView, setting: string): string {
  return setting === 'delegates'
    ? t('fix-after-delegates', { delegate: plan.delegate })
    : t('fix-differs');
}
