import { describe, expect, it } from 'vitest';
import { minutesLeft, quarterPassed } from './progress';

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
