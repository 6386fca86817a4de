import type { FactGroup } from '../../backend/bindings';
import { language, t } from '../../i18n/index.svelte';
import { momentWords } from '../../rooms/times';
import { reasonText } from '../../rooms/words';

/** Where facts come from and how old they are, or why there are none. */
export function factWords({ source, account, at, reason }: FactGroup): string {
  if (source === null || reason !== null) return reasonText(reason);
  if (at === null) return t('from-undated', { source: t(`source-${source}`) });
  const time = momentWords(at, language(), new Date());
  return source === 'exchange-user' && account !== null
    ? t('from-exchange-user-account', { account, time })
    : t(`from-${source}`, { time });
}
