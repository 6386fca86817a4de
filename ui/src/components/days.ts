import type { Language } from '../backend/bindings';

/** A calendar day as words. It has no time zone: shown as the day that Entra names. */
export function dayWords(at: string, language: Language): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** The time of day, to the minute. */
export function clock(at: string, language: Language): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(moment);
}
