/** The six steps in their fixed order. */
export const STEPS = ['start', 'registration', 'consent', 'rooms', 'check', 'report'] as const;
export type StepName = (typeof STEPS)[number];

/** What is known of a step apart from where the person is. `stale`: done, but its input changed. */
export type Progress = 'none' | 'done' | 'stale';
export type StepStatus = 'done' | 'current' | 'todo' | 'attention' | 'locked' | 'left-out';

export interface WizardState {
  current: StepName;
  progress: Record<StepName, Progress>;
  /** Only a file is looked at: nothing is connected, so the steps of connecting are left out. */
  fileOnly: boolean;
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
  /** A file is looked at alone: its rooms are shown at once. */
  | { type: 'open-file' }
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
  fileOnly: false,
};

/** What a file alone has no use for. */
const CONNECTING: readonly StepName[] = ['registration', 'consent', 'rooms'];

function isLeftOut(state: WizardState, step: StepName): boolean {
  return state.fileOnly && CONNECTING.includes(step);
}

/** The first step that must be finished before this one opens, or null when it is open. */
export function lockedBy(state: WizardState, step: StepName): StepName | null {
  const before = STEPS.slice(0, STEPS.indexOf(step)).filter((name) => !isLeftOut(state, name));
  // The first step is information only: nothing in it can be unfinished.
  return before.find((name) => name !== 'start' && state.progress[name] === 'none') ?? null;
}

export function statusOf(state: WizardState, step: StepName): StepStatus {
  if (state.current === step) return 'current';
  if (isLeftOut(state, step)) return 'left-out';
  if (lockedBy(state, step) !== null) return 'locked';
  return ({ none: 'todo', done: 'done', stale: 'attention' } as const)[state.progress[step]];
}

/** The transition table. An event that is not allowed in a state leaves it as it is. */
export function reduce(state: WizardState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'go': {
      const open = lockedBy(state, event.step) === null && !isLeftOut(state, event.step);
      return open ? { ...state, current: event.step } : state;
    }
    case 'back': {
      const before = STEPS.slice(0, STEPS.indexOf(state.current));
      const previous = before.filter((name) => !isLeftOut(state, name)).at(-1);
      return previous === undefined ? state : { ...state, current: previous };
    }
    case 'finish': {
      // From the first step on, a tenant is connected: what was shown of a file is over.
      if (state.fileOnly && event.step === 'start') return reduce(INITIAL, event);
      const progress = { ...state.progress, [event.step]: 'done' as const };
      const next = STEPS[STEPS.indexOf(event.step) + 1] ?? event.step;
      // A step that finishes after the person left it must not pull them away.
      const current = state.current === event.step ? next : state.current;
      return { ...state, current, progress };
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
    case 'open-file':
      return {
        current: 'check',
        progress: { ...INITIAL.progress, start: 'done' },
        fileOnly: true,
      };
    case 'reset':
      return INITIAL;
  }
}
