import type { CheckColumn } from '../../backend/bindings';
import { STATE_WORDS } from '../../components/StateMark.svelte';
import { t, tDynamic } from '../../i18n/index.svelte';
import { outcomeOf } from '../../rooms/outcome';

/** The name of one small icon: of check number `column` with this letter as its result. */
export type CheckLabels = (column: number, letter: string) => string;

/** Names of all icons, each put together once and not once for each of thousands of rows. */
export function checkLabels(checks: readonly CheckColumn[]): CheckLabels {
  const known = new Map<string, string>();
  return (column, letter) => {
    const key = `${column}${letter}`;
    let label = known.get(key);
    if (label === undefined) {
      const wrong = letter === 'f' || letter === 'w';
      const id = `check-${checks[column]?.id}`;
      label = t('room-check-state', {
        check: tDynamic(wrong ? `${id}.wrong` : id),
        state: letter === 'b' ? t('room-blocked') : t(STATE_WORDS[outcomeOf(letter)]),
      });
      known.set(key, label);
    }
    return label;
  };
}
