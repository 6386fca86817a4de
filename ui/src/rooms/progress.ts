import type { ScanEvent } from '../backend/bindings';

/** What share of all rooms may need action, from a few rooms of everywhere. */
export type Estimate = Omit<Extract<ScanEvent, { event: 'estimate' }>, 'event'>;

/** The quarter (25, 50, 75) that was passed on the way from `before` to `after`, or null. */
export function quarterPassed(before: number, after: number, total: number): 25 | 50 | 75 | null {
  if (total === 0 || after >= total) return null;
  for (const quarter of [75, 50, 25] as const) {
    const mark = (total * quarter) / 100;
    if (before < mark && after >= mark) return quarter;
  }
  return null;
}

/** Remaining time in whole minutes, rounded up; 0 means less than a minute. */
export function minutesLeft(seconds: number): number {
  return seconds < 50 ? 0 : Math.ceil(seconds / 60);
}

/** The two ends of an estimate in whole percent, away from each other: never narrower than it is. */
export function percentBetween({ least, most }: Estimate): { least: number; most: number } {
  // Numbers that are none arrive as null: then nothing is ruled out.
  return { least: Math.floor((least ?? 0) * 100), most: Math.ceil((most ?? 1) * 100) };
}
