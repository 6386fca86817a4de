import { commandError, type Backend } from '../../backend/backend';
import type { CommandError, Rehearsal } from '../../backend/bindings';
import { rememberSaved } from '../../wizard/begin';
import { wizard } from '../../wizard/wizard.svelte';
import { withLine } from './form';
import { trimmed } from './paste';

/** A new secret, tried before the old one goes. */
export class SecretRehearsal {
  /** The new secret as typed, until Rust has it. */
  value = $state('');
  busy = $state(false);
  result = $state.raw<Rehearsal | null>(null);
  used = $state(false);
  error = $state.raw<CommandError | null>(null);

  #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  /** Microsoft accepts it, and it is not the one that is in use. */
  get passed(): boolean {
    return this.result?.accepted === true && !this.result.same;
  }

  /** What was tested is not what stands in the field any more. */
  edited(): void {
    this.result = null;
    this.error = null;
  }

  async test(): Promise<void> {
    await this.#ask(async () => {
      this.result = await this.#backend.rehearseSecret(trimmed(this.value));
      // Rust keeps it for the next step: the page forgets its copy.
      if (this.passed) this.value = '';
    });
  }

  async use(): Promise<void> {
    await this.#ask(async () => {
      const registration = await this.#backend.useRehearsedSecret(wizard.values.keep);
      wizard.registration = registration;
      wizard.permissions = registration.permissions;
      wizard.secretOf = wizard.values.clientId;
      wizard.lines = withLine(wizard.lines, {
        line: 'secret',
        state: 'passed',
        value: registration.secret?.ends ?? null,
        reason: null,
        diagnosis: null,
      });
      this.used = true;
      await rememberSaved(this.#backend);
    });
  }

  async #ask(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      await work();
    } catch (thrown) {
      this.error = commandError(thrown);
    } finally {
      this.busy = false;
    }
  }
}
