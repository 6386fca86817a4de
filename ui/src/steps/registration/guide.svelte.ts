import { commandError, type Backend } from '../../backend/backend';
import type { CommandError, GuideStep } from '../../backend/bindings';
import { wizard } from '../../wizard/wizard.svelte';

/** The parts of the guide, each with what the last look at the registration says of it. */
export class Guide {
  parts = $state.raw<GuideStep[]>([]);
  busy = $state(false);
  error = $state.raw<CommandError | null>(null);

  #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  get done(): number {
    return this.parts.filter(({ tick }) => tick === 'pass').length;
  }

  /** Only when Microsoft was asked can a part be ticked. */
  get read(): boolean {
    return wizard.registration !== null;
  }

  /** The part to go on with: the first that is not done. */
  get next(): GuideStep['id'] | null {
    return this.parts.find(({ tick }) => tick !== 'pass')?.id ?? null;
  }

  async open(): Promise<void> {
    await this.#ask(() => this.#backend.guide());
    if (this.read) await this.look();
  }

  /** Reads the registration again: who comes back from the portal sees what is done. */
  async look(): Promise<void> {
    await this.#ask(() => this.#backend.refreshGuide());
  }

  async #ask(parts: () => Promise<GuideStep[]>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      this.parts = await parts();
    } catch (thrown) {
      this.error = commandError(thrown);
    } finally {
      this.busy = false;
    }
  }
}
