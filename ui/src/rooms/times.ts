import type { Language } from '../backend/bindings';

/** Time of day with seconds, with the date in front when it was another day than `today`. */
export function momentWords(at: string | Date, language: Language, today: Date): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return String(at);
  const sameDay = moment.toDateString() === today.toDateString();
  return new Intl.DateTimeFormat(language, {
    ...(sameDay ? {} : { year: 'numeric', month: 'short', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    // Two readings are compared by their times, and logs have 24 hours.
    hourCycle: 'h23',
  }).format(moment);
}
