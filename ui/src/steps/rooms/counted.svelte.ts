import { commandError, type Backend } from '../../backend/backend';
import type { CommandError, RoomsFound, WrongLine } from '../../backend/bindings';
import type { Values } from '../../wizard/wizard.svelte';
import { scopeOf } from './answers';

/** What a choice means that only Rust can count. */
export type Answer =
  | { kind: 'lists' | 'search'; rooms: number; names: readonly string[] }
  | { kind: 'pasted'; rooms: number; wrong: readonly WrongLine[] };

type Answers = Pick<Values, 'scope' | 'buildings' | 'lists' | 'search' | 'pasted'>;

/** Asks Rust what lists, a text or pasted addresses mean, once for each new value. */
export class Counted {
  answer = $state.raw<Answer | null>(null);
  error = $state.raw<CommandError | null>(null);
  #of = '';
  #found: RoomsFound | null = null;
  #asking: Promise<void> = Promise.resolve();

  /** Counts what is chosen now, unless that is the same as before. */
  async look(backend: Backend, answers: Answers, found: RoomsFound | null): Promise<void> {
    const { scope } = answers;
    if (scope === 'all' || scope === 'buildings') return;
    const key = JSON.stringify([scope, answers[scope]]);
    if (key !== this.#of || found !== this.#found) {
      this.#of = key;
      this.#found = found;
      this.#asking = this.#ask(backend, answers, found, key);
    }
    await this.#asking;
  }

  async #ask(
    backend: Backend,
    answers: Answers,
    found: RoomsFound | null,
    key: string,
  ): Promise<void> {
    this.error = null;
    try {
      const answer = await this.#count(backend, answers, found);
      if (key === this.#of) this.answer = answer;
    } catch (thrown) {
      if (key !== this.#of) return;
      this.#of = '';
      this.answer = null;
      this.error = commandError(thrown);
    }
  }

  async #count(
    backend: Backend,
    answers: Answers,
    found: RoomsFound | null,
  ): Promise<Answer | null> {
    const kind = answers.scope;
    if (kind === 'pasted') {
      const { addresses, wrong } = await backend.lookAtAddresses(answers.pasted);
      return { kind, rooms: addresses, wrong };
    }
    // Without the list nobody can say which of its rooms are meant.
    if (found === null || (kind !== 'lists' && kind !== 'search')) return null;
    // No text matches every room, which is not what an empty box means.
    if (kind === 'search' && answers.search.trim() === '') return null;
    return { kind, ...(await backend.countRooms(scopeOf(answers, found))) };
  }
}

/** What the choice of step 4 means. */
export const counted = new Counted();
