import { commandError, type Backend } from '../backend/backend';
import type { CommandError, PermissionRow, Registration } from '../backend/bindings';

/** What is known about each permission, as Rust put it together last. */
class PermissionRows {
  /** Null before the first answer. */
  rows = $state.raw<PermissionRow[] | null>(null);
  error = $state.raw<CommandError | null>(null);

  #of: Registration | null = null;
  #number = 0;

  /** Some of the registration could not be read by the app itself. */
  get hidden(): boolean {
    return this.rows?.some(({ requested }) => requested.state === 'unknown') ?? false;
  }

  /** Forgets what belonged to another registration. */
  follow(registration: Registration | null): void {
    if (this.#of === registration) return;
    this.#of = registration;
    this.#number += 1;
    this.rows = null;
    this.error = null;
  }

  /** What was shown stays until the answer is here; an older answer does not replace a newer one. */
  async load(backend: Backend): Promise<void> {
    this.#number += 1;
    const number = this.#number;
    try {
      const rows = await backend.permissionTable();
      if (number !== this.#number) return;
      this.rows = rows;
      this.error = null;
    } catch (thrown) {
      if (number !== this.#number) return;
      this.rows = null;
      this.error = commandError(thrown);
    }
  }
}

export const known = new PermissionRows();
