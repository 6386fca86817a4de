import type { BookingLine, BookingSetting, Phrase } from '../../../backend/bindings';
import { language, tDynamic, type MessageArguments } from '../../../i18n/index.svelte';

/** Arguments by which the words choose a plural. */
const NUMBERS: ReadonlySet<string> = new Set(['count', 'delegates', 'days', 'minutes']);

/** The words of a phrase under `booking-<prefix>`. */
export function phraseWords(prefix: string, { id, args }: Phrase): string {
  const given: MessageArguments = {};
  for (const [name, value] of Object.entries(args)) {
    given[name] = NUMBERS.has(name) && /^-?\d+$/.test(value) ? Number(value) : value;
  }
  return tDynamic(`booking-${prefix}${id}`, given);
}

/** What a setting is about, with the name by which administrators know it. */
export function settingWords({ id, parameter }: BookingSetting): string {
  return tDynamic(`booking-setting-${id}`, { parameter: parameter ?? '' });
}

/** One standing sentence, or that it is not known. */
export function lineWords(line: BookingLine): string {
  return line.says === null
    ? tDynamic(`booking-topic-${line.topic}.unknown`)
    : phraseWords('line-', line.says);
}

/** A day as people write it. */
export function dateWords(date: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** How long a meeting is, in the largest unit that is whole. */
export function lengthWords(minutes: number): string {
  const [unit, value] =
    minutes % 1440 === 0
      ? (['day', minutes / 1440] as const)
      : minutes % 60 === 0
        ? (['hour', minutes / 60] as const)
        : (['minute', minutes] as const);
  const options = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(language(), options).format(value);
}
