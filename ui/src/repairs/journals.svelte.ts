import { commandError, type Backend } from '../backend/backend';
import type { CommandError, Journals } from '../backend/bindings';

/** The list of changes that were made, as it was last read. */
export class JournalList {
  open = $state(false);
  /** Null while it is read. */
  list = $state.raw<Journals | null>(null);
  error = $state.raw<CommandError | null>(null);

  async show(backend: Backend): Promise<void> {
    this.open = true;
    this.list = null;
    this.error = null;
    try {
      this.list = await backend.repairs();
    } catch (thrown) {
      this.error = commandError(thrown);
    }
  }
}

export const journals = new JournalList();
