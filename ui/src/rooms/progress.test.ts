import { describe, expect, it } from 'vitest';
import { minutesLeft, percentBetween, quarterPassed } from './progress';

describe('quarters', () => {
  it('are told once each, and the newest wins', () => {
    expect(quarterPassed(0, 24, 100)).toBeNull();
    expect(quarterPassed(24, 25, 100)).toBe(25);
    expect(quarterPassed(25, 26, 100)).toBeNull();
    expect(quarterPassed(10, 80, 100)).toBe(75);
  });

  it('do not speak at the end, which has its own words', () => {
    expect(quarterPassed(10, 100, 100)).toBeNull();
    expect(quarterPassed(0, 0, 0)).toBeNull();
  });
});

describe('the time left', () => {
  it('is rounded up to whole minutes', () => {
    expect([10, 55, 61, 120, 121].map(minutesLeft)).toEqual([0, 1, 2, 2, 3]);
  });
});

describe('an estimate', () => {
  it('is rounded away from its middle, so that it never claims more than it knows', () => {
    const estimate = { sampled: 50, failed: 10, least: 0.1124, most: 0.3304 };
    expect(percentBetween(estimate)).toEqual({ least: 11, most: 34 });
    expect(percentBetween({ ...estimate, least: 0, most: 1 })).toEqual({ least: 0, most: 100 });
  });
});
