import type { BookingQuestion, Organizer, Recurrence } from '../../../backend/bindings';

/** Who asks: somebody who is in none of the room's lists, or in some of them. */
export type Who = 'inside' | 'listed' | 'delegate' | 'external';
export type Often = 'once' | 'day' | 'week';

/** How long a meeting may be, in minutes. */
export const LENGTHS = [30, 60, 240, 480, 1440, 2880] as const;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}/;

/** A day as `2026-12-01`, in this computer's own time. */
export function isoDate(day: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The next working day after this one. */
export function nextWorkday(today: Date): Date {
  const day = new Date(today);
  do day.setDate(day.getDate() + 1);
  while (day.getDay() === 0 || day.getDay() === 6);
  return day;
}

/**
 * The request that is tried out. There is one for all rooms, so that the same question can be put to
 * each of them and nothing that was chosen is lost when a room is closed.
 */
export class BookingRequest {
  who = $state<Who>('inside');
  bypassing = $state(true);
  mayRequest = $state(false);
  mayRequestExceptions = $state(false);
  date = $state(isoDate(nextWorkday(new Date())));
  time = $state('10:00');
  minutes = $state<number>(60);
  often = $state<Often>('once');
  ends = $state<'date' | 'never'>('date');
  until = $state(isoDate(new Date(Date.now() + 60 * 24 * 60 * 60 * 1000)));
  slot = $state<'free' | 'taken'>('free');
  /** Addresses of the rooms in which it is tried out. */
  open = $state.raw<ReadonlySet<string>>(new Set());

  /** The question as Rust takes it; null while a day or a time is missing. */
  readonly question: BookingQuestion | null = $derived.by(() => {
    if (!DATE.test(this.date) || !TIME.test(this.time)) return null;
    if (this.often !== 'once' && this.ends === 'date' && !DATE.test(this.until)) return null;
    return {
      organizer: this.#organizer(),
      start: `${this.date}T${this.time.slice(0, 5)}:00`,
      minutes: this.minutes,
      recurrence: this.#recurrence(),
      taken: this.slot === 'taken' ? 1 : 0,
    };
  });

  toggle(address: string): void {
    const next = new Set(this.open);
    if (!next.delete(address)) next.add(address);
    this.open = next;
  }

  #organizer(): Organizer {
    if (this.who === 'delegate' || this.who === 'external') return { who: this.who };
    const listed = this.who === 'listed';
    return {
      who: 'inside',
      bypassing: listed && this.bypassing,
      mayRequest: listed && this.mayRequest,
      mayRequestExceptions: listed && this.mayRequestExceptions,
    };
  }

  #recurrence(): Recurrence | null {
    if (this.often === 'once') return null;
    return {
      every: this.often,
      until: this.ends === 'never' ? { kind: 'never' } : { kind: 'date', date: this.until },
    };
  }
}

/** The request of this window. */
export const request = new BookingRequest();
