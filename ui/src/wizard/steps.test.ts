import { describe, expect, it } from 'vitest';
import { INITIAL, lockedBy, reduce, statusOf, STEPS, type WizardState } from './steps';

function after(...finished: (typeof STEPS)[number][]): WizardState {
  return finished.reduce((state, step) => reduce(state, { type: 'finish', step }), INITIAL);
}

describe('the steps', () => {
  it('open one after the other, and a locked one names what must be finished first', () => {
    expect(statusOf(INITIAL, 'registration')).toBe('todo');
    expect(lockedBy(INITIAL, 'report')).toBe('registration');
    expect(lockedBy(after('start', 'registration'), 'report')).toBe('consent');
    expect(reduce(INITIAL, { type: 'go', step: 'check' })).toBe(INITIAL);
  });

  it('finishing one moves on to the next', () => {
    const state = after('start', 'registration');
    expect(state.current).toBe('consent');
    expect(statusOf(state, 'registration')).toBe('done');
  });

  it('one that reached its goal opens the next, and the person stays', () => {
    const checking = after('start', 'registration', 'consent', 'rooms');
    const state = reduce(checking, { type: 'reach', step: 'check' });
    expect(state.current).toBe('check');
    expect(lockedBy(state, 'report')).toBeNull();
  });

  it('one that finishes after the person left it does not pull them away', () => {
    const left = reduce(after('start', 'registration'), { type: 'go', step: 'registration' });
    const state = reduce(left, { type: 'finish', step: 'consent' });
    expect(state.current).toBe('registration');
    expect(statusOf(state, 'consent')).toBe('done');
  });

  it('need attention when an earlier input changed, and stay open', () => {
    const done = after('start', 'registration', 'consent', 'rooms', 'check');
    const state = reduce(done, { type: 'stale', step: 'registration' });
    expect(statusOf(state, 'check')).toBe('attention');
    expect(statusOf(state, 'registration')).toBe('done');
    expect(lockedBy(state, 'check')).toBeNull();
    expect(state.progress.report).toBe('none');
  });

  it('going back from the first one stays there', () => {
    expect(reduce(INITIAL, { type: 'back' })).toBe(INITIAL);
    expect(reduce(after('start'), { type: 'back' }).current).toBe('start');
  });

  it('of connecting are left out while a file is looked at alone', () => {
    const file = reduce(after('start', 'registration'), { type: 'open-file' });
    expect(file.current).toBe('check');
    expect(statusOf(file, 'rooms')).toBe('left-out');
    expect(reduce(file, { type: 'go', step: 'consent' })).toBe(file);
    expect(lockedBy(file, 'report')).toBe('check');
    const first = reduce(file, { type: 'back' });
    expect(first.current).toBe('start');
    // From there a tenant is connected, from the beginning.
    const connecting = reduce(first, { type: 'finish', step: 'start' });
    expect(connecting.current).toBe('registration');
    expect(lockedBy(connecting, 'check')).toBe('registration');
  });
});
