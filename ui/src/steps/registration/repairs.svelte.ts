import { commandError, type Backend } from '../../backend/backend';
import type {
  CommandError,
  ConnectLineName,
  KeepSecret,
  RegistrationRepair,
  RegistrationRepairId,
  RegistrationRepairOutcome,
  RegistrationUndo,
} from '../../backend/bindings';

/** What the dialog is about. */
export type Subject =
  { kind: 'repair'; repair: RegistrationRepair } | { kind: 'undo'; undo: RegistrationUndo };

const LINE_OF: Record<RegistrationRepairId, ConnectLineName | null> = {
  redirect: 'redirect',
  audience: 'audience',
  secret: 'secret',
  permissions: null,
};

/** What can be added to the registration, and taken back, in the administrator's name. */
export class RegistrationRepairing {
  changes = $state.raw<RegistrationRepair[]>([]);
  undos = $state.raw<RegistrationUndo[]>([]);
  signedOut = $state(false);
  subject = $state.raw<Subject | null>(null);
  open = $state(false);
  busy = $state(false);
  error = $state.raw<CommandError | null>(null);
  outcome = $state.raw<RegistrationRepairOutcome | null>(null);
  /** The outcome is that of taking back. */
  undone = $state(false);

  #backend: Backend;
  #onchanged: (secretChanged: boolean) => Promise<void>;
  /** An older answer must not take the place of a newer one. */
  #number = 0;

  constructor(backend: Backend, onchanged: (secretChanged: boolean) => Promise<void>) {
    this.#backend = backend;
    this.#onchanged = onchanged;
  }

  /** Without an answer nothing is offered; whatever is wrong, the next connection says. */
  async load(): Promise<void> {
    this.#number += 1;
    const number = this.#number;
    const [found, undos] = await Promise.all([
      this.#backend.registrationRepairs().catch(() => null),
      this.#backend.registrationUndos().catch(() => []),
    ]);
    if (number !== this.#number) return;
    this.changes = found?.changes ?? [];
    this.signedOut = found?.obstacle === 'signed-out';
    this.undos = undos;
    this.#follow();
  }

  /** What would be made now is what was planned last, so that is what a preview must show. */
  #follow(): void {
    const { subject } = this;
    if (subject?.kind !== 'repair' || this.outcome !== null || this.busy) return;
    const repair = this.changes.find(({ id }) => id === subject.repair.id);
    if (repair === undefined) this.open = false;
    else this.subject = { kind: 'repair', repair };
  }

  of(line: ConnectLineName): RegistrationRepair | null {
    return this.changes.find(({ id }) => LINE_OF[id] === line) ?? null;
  }

  /** Those that no line is about. */
  get others(): RegistrationRepair[] {
    return this.changes.filter(({ id }) => LINE_OF[id] === null);
  }

  /** What an administrator could put right at this line is not known before one has signed in. */
  perhaps(line: ConnectLineName): boolean {
    return this.signedOut && Object.values(LINE_OF).includes(line);
  }

  show(subject: Subject): void {
    this.subject = subject;
    this.outcome = null;
    this.error = null;
    this.undone = false;
    this.open = true;
  }

  /** Back from the outcome to what is to be done. */
  again(): void {
    if (this.subject !== null) this.show(this.subject);
  }

  async act(keep: KeepSecret): Promise<void> {
    const { subject } = this;
    if (subject?.kind === 'repair')
      await this.#run(false, () => this.#backend.applyRegistrationRepair(subject.repair.id, keep));
    else if (subject?.kind === 'undo') await this.takeBack(subject.undo.id);
  }

  async takeBack(id: string): Promise<void> {
    await this.#run(true, () => this.#backend.undoRegistrationRepair(id));
  }

  async #run(undone: boolean, ask: () => Promise<RegistrationRepairOutcome>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      const outcome = await ask();
      this.outcome = outcome;
      this.undone = undone;
      if (['refused', 'not-read', 'not-written'].includes(outcome.word)) return;
      await this.#onchanged(outcome.secret !== null);
      await this.load();
    } catch (thrown) {
      this.error = commandError(thrown);
    } finally {
      this.busy = false;
    }
  }
}
