import type { CommandError, ErrorCode, Reason } from '../backend/bindings';
import { hasMessage, t, tDynamic, type MessageKey } from '../i18n/index.svelte';

interface Treatment {
  words: MessageKey;
  fix: MessageKey;
  /** Whether the same request may succeed when it is simply sent again. */
  retry: boolean;
}

/** Every code that a command can fail with. A new code does not compile until it has words. */
export const TREATMENTS: Record<ErrorCode, Treatment> = {
  'invalid-input': { words: 'error-invalid-input', fix: 'error-invalid-input.fix', retry: false },
  refused: { words: 'error-refused', fix: 'error-refused.fix', retry: false },
  throttled: { words: 'error-throttled', fix: 'error-throttled.fix', retry: true },
  unreachable: { words: 'error-unreachable', fix: 'error-unreachable.fix', retry: true },
  unexpected: { words: 'error-unexpected', fix: 'error-unexpected.fix', retry: true },
  busy: { words: 'error-busy', fix: 'error-busy.fix', retry: true },
  'not-ready': { words: 'error-not-ready', fix: 'error-not-ready.fix', retry: false },
  file: { words: 'error-file', fix: 'error-file.fix', retry: true },
  internal: { words: 'error-internal', fix: 'error-internal.fix', retry: true },
};

export interface Words {
  text: string;
  fix: string | undefined;
}

/** A reason as words: what is the case, and what to do when the catalogue says so. */
export function reasonWords({ id, args: given }: Reason): Words {
  const key = `reason-${id}`;
  // Rust sends every argument as a string; a count must be a number to choose its plural.
  const args = given.days === undefined ? given : { ...given, days: Number(given.days) };
  const fix = `${key}.fix`;
  return { text: tDynamic(key, args), fix: hasMessage(fix) ? tDynamic(fix, args) : undefined };
}

/** The reason is more exact than the code, so it wins where there is one. */
export function errorWords({ code, reason }: CommandError): Words {
  if (reason !== null) return reasonWords(reason);
  const { words, fix } = TREATMENTS[code];
  return { text: t(words), fix: t(fix) };
}
