import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announce, INTERVAL, statusText } from './status.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

it('the first sentence is said at once', () => {
  announce('Room check started');
  expect(statusText()).toBe('Room check started');
});

it('of the sentences that wait, only the newest is said', () => {
  announce('25 percent');
  announce('50 percent');
  announce('75 percent');
  expect(statusText()).toBe('25 percent');
  vi.advanceTimersByTime(INTERVAL);
  expect(statusText()).toBe('75 percent');
});

it('the same sentence again is a change that a screen reader notices', () => {
  announce('Copied');
  vi.advanceTimersByTime(INTERVAL);
  announce('Copied');
  expect(statusText()).not.toBe('Copied');
  expect(statusText().trim()).toBe('Copied');
});
