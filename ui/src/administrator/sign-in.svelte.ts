import { commandError, type Backend } from '../backend/backend';
import type {
  Administrator,
  CommandError,
  Diagnosis,
  Registration,
  SignInApp,
  SignInEvent,
  SignInRequest,
  SignInWay,
} from '../backend/bindings';

export type Phase =
  | { name: 'out' }
  | { name: 'opening' }
  | { name: 'waiting'; request: SignInRequest }
  | { name: 'refused'; cancelled: boolean; diagnosis: Diagnosis }
  | { name: 'other-tenant'; account: string; tenant: string; wanted: string }
  | { name: 'timed-out'; minutes: number }
  | { name: 'in'; administrator: Administrator };

/** The one sign-in of this window. It belongs to one registration and ends with it. */
class SignIn {
  phase = $state.raw<Phase>({ name: 'out' });
  way = $state<SignInWay>('browser');
  app = $state<SignInApp>('web');
  /** RFC 3339: when Microsoft is asked next whether the code was typed in; null: nobody knows. */
  nextAt = $state<string | null>(null);
  /** An answer to an older request came. */
  stray = $state(false);
  error = $state.raw<CommandError | null>(null);

  /** The last sign-in has asked for consent to changes. */
  consented = $state(false);

  #of: Registration | null = null;
  /** Who stays signed in when the request for consent comes to nothing. */
  #before: Administrator | null = null;
  /** Events of a request that was left behind must not reach the next one. */
  #number = 0;

  get administrator(): Administrator | null {
    return this.phase.name === 'in' ? this.phase.administrator : null;
  }

  /** After another connection: asks Rust whether somebody is still signed in. */
  async follow(backend: Backend, registration: Registration | null): Promise<void> {
    if (this.#of === registration) return;
    this.#of = registration;
    this.way = 'browser';
    this.app = 'web';
    const number = this.#restart({ name: 'out' });
    if (registration === null) return;
    const administrator = await backend.administrator().catch(() => null);
    if (administrator !== null && number === this.#number)
      this.phase = { name: 'in', administrator };
  }

  async begin(backend: Backend): Promise<void> {
    await this.#begin((take) => backend.beginSignIn(this.way, this.app, take));
  }

  /** Signs in once more, and asks to change registrations as well. Until then the earlier sign-in stays. */
  async consentToChanges(backend: Backend): Promise<void> {
    const before = this.administrator ?? this.#before;
    this.consented = false;
    await this.#begin((take) => backend.consentToChanges(this.app, take));
    this.#before = before;
  }

  async #begin(ask: (take: (event: SignInEvent) => void) => Promise<SignInRequest>): Promise<void> {
    if (this.phase.name === 'opening') return;
    this.#before = null;
    const number = this.#restart({ name: 'opening' });
    const early: SignInEvent[] = [];
    const take = (event: SignInEvent): void => {
      if (number !== this.#number) return;
      if (this.phase.name === 'opening') early.push(event);
      else this.#take(event);
    };
    try {
      const request = await ask(take);
      if (number !== this.#number) return;
      this.phase = { name: 'waiting', request };
      early.forEach(take);
    } catch (thrown) {
      if (number !== this.#number) return;
      this.error = commandError(thrown);
      this.phase = { name: 'out' };
    }
  }

  async cancel(backend: Backend): Promise<void> {
    const administrator = this.#before;
    this.#before = null;
    this.#restart(administrator === null ? { name: 'out' } : { name: 'in', administrator });
    await backend.cancelSignIn().catch(() => undefined);
  }

  async signOut(backend: Backend): Promise<void> {
    try {
      await backend.signOut();
      this.#restart({ name: 'out' });
    } catch (thrown) {
      // Rust still has the tokens, so the page must not say that nobody is signed in.
      this.error = commandError(thrown);
    }
  }

  #restart(phase: Phase): number {
    this.phase = phase;
    this.nextAt = null;
    this.stray = false;
    this.error = null;
    this.#number += 1;
    return this.#number;
  }

  #take(event: SignInEvent): void {
    switch (event.event) {
      case 'waiting':
        this.nextAt = event.nextAt;
        return;
      case 'stray':
        this.stray = true;
        return;
      case 'signedIn':
        this.consented = this.#before !== null;
        this.phase = { name: 'in', administrator: event.administrator };
        return;
      case 'refused': {
        const { cancelled, diagnosis } = event;
        this.phase = { name: 'refused', cancelled, diagnosis };
        return;
      }
      case 'otherTenant': {
        const { account, tenant, wanted } = event;
        this.phase = { name: 'other-tenant', account, tenant, wanted };
        return;
      }
      case 'timedOut': {
        const minutes = this.phase.name === 'waiting' ? this.phase.request.minutes : 10;
        this.phase = { name: 'timed-out', minutes };
      }
    }
  }
}

export const signIn = new SignIn();
