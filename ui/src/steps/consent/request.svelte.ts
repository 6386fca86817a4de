import { commandError, type Backend } from '../../backend/backend';
import type {
  CommandError,
  ConsentEvent,
  ConsentRequest,
  Diagnosis,
  Permission,
  Registration,
} from '../../backend/bindings';
import { wizard } from '../../wizard/wizard.svelte';

export type Phase =
  | { name: 'before' }
  | { name: 'opening' }
  | { name: 'waiting' }
  /** Microsoft said yes; the roles are not all in a fresh token yet. */
  | { name: 'accepted' }
  | { name: 'refused'; cancelled: boolean; diagnosis: Diagnosis }
  | { name: 'timed-out' }
  | { name: 'granted' };

export type Look = Extract<ConsentEvent, { event: 'looked' }>;

/** True while the browser may still bring an answer. */
export function isLive({ name }: Phase): boolean {
  return name === 'waiting' || name === 'accepted';
}

/**
 * The one consent request of this window. It lives on when the person looks at another step, and
 * starts over when the app registration was connected again.
 */
class LiveRequest {
  phase = $state.raw<Phase>({ name: 'before' });
  request = $state.raw<ConsentRequest | null>(null);
  /** When it stops waiting, in milliseconds since 1970. */
  endsAt = $state(0);
  /** An answer to an older link came. */
  stray = $state(false);
  /** The last look at the permissions since the browser opened; null before the first one. */
  look = $state.raw<Look | null>(null);
  browserOpened = $state(true);
  error = $state.raw<CommandError | null>(null);

  #of: Registration | null = null;
  /** Events of a request that was left behind must not reach the next one. */
  #number = 0;

  get missing(): Permission[] {
    return wizard.permissions.filter(({ granted }) => !granted);
  }

  /** Forgets what belonged to another registration. */
  follow(registration: Registration | null): void {
    if (this.#of === registration) return;
    this.#of = registration;
    this.#reset({ name: 'before' });
  }

  async begin(backend: Backend): Promise<void> {
    if (this.phase.name === 'opening') return;
    this.#reset({ name: 'opening' });
    const number = this.#number;
    const early: ConsentEvent[] = [];
    try {
      const request = await backend.beginConsent((event) => {
        if (number !== this.#number) return;
        if (this.request === null) early.push(event);
        else this.#take(event);
      });
      if (number !== this.#number) return;
      this.request = request;
      this.endsAt = Date.now() + request.minutes * 60_000;
      this.browserOpened = request.browserOpened;
      wizard.permissions = request.permissions;
      this.phase = { name: 'waiting' };
      for (const event of early) this.#take(event);
    } catch (thrown) {
      if (number !== this.#number) return;
      this.error = commandError(thrown);
      this.phase = { name: 'before' };
    }
  }

  async cancel(backend: Backend): Promise<void> {
    this.#reset({ name: 'before' });
    await backend.cancelConsent().catch(() => undefined);
  }

  async openAgain(backend: Backend): Promise<void> {
    this.stray = false;
    await this.#attempt(async () => {
      this.browserOpened = await backend.openConsentAgain();
    });
  }

  async lookNow(backend: Backend): Promise<void> {
    await this.#attempt(() => backend.lookForConsent());
  }

  /** After a refusal: Rust still waits for the same link, so the same link is opened once more. */
  async tryAgain(backend: Backend): Promise<void> {
    if (this.phase.name !== 'refused') return;
    this.phase = { name: 'waiting' };
    await this.openAgain(backend);
  }

  async #attempt(call: () => Promise<void>): Promise<void> {
    this.error = null;
    try {
      await call();
    } catch (thrown) {
      this.error = commandError(thrown);
    }
  }

  #reset(phase: Phase): void {
    this.#number += 1;
    this.phase = phase;
    this.request = null;
    this.stray = false;
    this.look = null;
    this.browserOpened = true;
    this.error = null;
  }

  #take(event: ConsentEvent): void {
    switch (event.event) {
      case 'looked':
        wizard.permissions = event.permissions;
        this.look = event;
        return;
      case 'accepted':
        if (this.phase.name !== 'granted') this.phase = { name: 'accepted' };
        return;
      case 'refused':
        this.phase = {
          name: 'refused',
          cancelled: event.cancelled,
          diagnosis: event.diagnosis,
        };
        return;
      case 'stray':
        this.stray = true;
        return;
      case 'granted':
        wizard.permissions = event.permissions;
        this.phase = { name: 'granted' };
        return;
      case 'timedOut':
        this.phase = { name: 'timed-out' };
        return;
    }
  }
}

export const live = new LiveRequest();
