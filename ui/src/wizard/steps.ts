/** The six steps in their fixed order. */
export const STEPS = ['start', 'registration', 'consent', 'rooms', 'check', 'report'] as const;
export type StepName = (typeof STEPS)[number];

/** What is known of a step apart from where the person is. `stale`: done, but its input changed. */
export type Progress = 'none' | 'done' | 'stale';
export type StepStatus = 'done' | 'current' | 'todo' | 'attention' | 'locked';

export interface WizardState {
  current: StepName;
  progress: Record<StepName, Progress>;
}

export type WizardEvent =
  | { type: 'go'; step: StepName }
  | { type: 'back' }
  /** The step reached its goal. The wizard moves to the next one. */
  | { type: 'finish'; step: StepName }
  /** The step reached its goal, and the person stays to look at it. */
  | { type: 'reach'; step: StepName }
  /** The step's input changed: whatever was done after it rests on old values. */
  | { type: 'stale'; step: StepName }
  | { type: 'reset' };

export const INITIAL: WizardState = {
  current: 'start',
  progress: {
    start: 'none',
    registration: 'none',
    consent: 'none',
    rooms: 'none',
    check: 'none',
    report: 'none',
  },
};

/** The first step that must be finished before this one opens, or null when it is open. */
export function lockedBy(state: WizardState, step: StepName): StepName | null {
  const before = STEPS.slice(0, STEPS.indexOf(step));
  // The first step is information only: nothing in it can be unfinished.
  return before.find((name) => name !== 'start' && state.progress[name] === 'none') ?? null;
}

export function statusOf(state: WizardState, step: StepName): StepStatus {
  if (state.current === step) return 'current';
  if (lockedBy(state, step) !== null) return 'locked';
  return ({ none: 'todo', done: 'done', stale: 'attention' } as const)[state.progress[step]];
}

/** The transition table. An event that is not allowed in a state leaves it as it is. */
export function reduce(state: WizardState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'go':
      return lockedBy(state, event.step) === null ? { ...state, current: event.step } : state;
    case 'back': {
      const previous = STEPS[STEPS.indexOf(state.current) - 1];
      return previous === undefined ? state : { ...state, current: previous };
    }
    case 'finish': {
      const progress = { ...state.progress, [event.step]: 'done' as const };
      const next = STEPS[STEPS.indexOf(event.step) + 1] ?? event.step;
      // A step that finishes after the person left it must not pull them away.
      const current = state.current === event.step ? next : state.current;
      return { current, progress };
    }
    case 'reach':
      return { ...state, progress: { ...state.progress, [event.step]: 'done' } };
    case 'stale': {
      const progress = { ...state.progress };
      for (const later of STEPS.slice(STEPS.indexOf(event.step) + 1)) {
        if (progress[later] === 'done') progress[later] = 'stale';
      }
      return { ...state, progress };
    }
    case 'reset':
      return INITIAL;
  }
}
