import { commandError, type Backend } from '../backend/backend';
import type { CommandError, Diagnosis, WaitEvent } from '../backend/bindings';

export type WaitPhase = 'idle' | 'waiting' | 'gave-up' | 'refused';

/** Waits in the background until Microsoft knows what was changed a moment ago. */
export class MicrosoftWait {
  phase = $state<WaitPhase>('idle');
  /** The last look; null before the first. */
  looked = $state.raw<Extract<WaitEvent, { event: 'looked' }> | null>(null);
  since = $state<string | null>(null);
  diagnosis = $state.raw<Diagnosis | null>(null);
  error = $state.raw<CommandError | null>(null);

  #backend: Backend;
  #begin: (onEvent: (event: WaitEvent) => void) => Promise<void>;
  #onaccepted: () => void;
  /** Counts the waits: an event of one that was stopped says nothing of the next. */
  #wait = 0;

  constructor(
    backend: Backend,
    begin: (onEvent: (event: WaitEvent) => void) => Promise<void>,
    onaccepted: () => void,
  ) {
    this.#backend = backend;
    this.#begin = begin;
    this.#onaccepted = onaccepted;
  }

  async start(): Promise<void> {
    this.#wait += 1;
    const wait = this.#wait;
    this.phase = 'waiting';
    this.looked = null;
    this.error = null;
    try {
      await this.#begin((event) => {
        if (wait === this.#wait) this.#take(event);
      });
    } catch (thrown) {
      this.phase = 'idle';
      this.error = commandError(thrown);
    }
  }

  /** Also when the step is left: nobody is there to see the answer. */
  async stop(): Promise<void> {
    const waiting = this.phase === 'waiting';
    this.#wait += 1;
    this.phase = 'idle';
    // A wait that Rust cannot stop ends by itself, and its events are not heard any more.
    if (waiting) await this.#backend.cancelWait().catch(() => undefined);
  }

  #take(event: WaitEvent): void {
    switch (event.event) {
      case 'looked':
        this.looked = event;
        return;
      case 'accepted':
        this.phase = 'idle';
        this.#onaccepted();
        return;
      case 'refused':
        this.phase = 'refused';
        this.diagnosis = event.diagnosis;
        return;
      case 'gaveUp':
        this.phase = 'gave-up';
        this.since = event.since;
    }
  }
}
