import { commandError, type Backend } from '../../backend/backend';
import type {
  CommandError,
  ConnectLine,
  Details,
  Diagnosis,
  FieldError,
  Registration,
} from '../../backend/bindings';
import type { SummaryError } from '../../components/ErrorSummary.svelte';
import { errorWords } from '../../components/errors';
import { tDynamic } from '../../i18n/index.svelte';
import { rememberSaved } from '../../wizard/begin';
import { wizard } from '../../wizard/wizard.svelte';
import { causeError, fieldWords, isFormField, lineErrors, withLine, type FormField } from './form';
import { trimmed } from './paste';

export type Outcome = 'connected' | 'look' | 'failed';

/** One attempt after the other to connect with what the form holds. */
export class Connection {
  busy = $state(false);
  fields = $state.raw<FieldError[]>([]);
  error = $state.raw<CommandError | null>(null);

  #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  /** Errors for the summary, in the order of the form. The same words stand at the fields. */
  get errors(): SummaryError[] {
    // Half of the lines is not an answer yet.
    if (this.busy) return [];
    const fields = this.fields.map(({ field, problem }) => ({
      field: isFormField(field) ? field : null,
      text: tDynamic(`problem-${problem}`),
    }));
    if (fields.length > 0) return fields;
    const lines = lineErrors(wizard.lines);
    if (lines.length > 0) return lines;
    if (this.error !== null) {
      const { diagnosis } = this.error;
      if (diagnosis !== null) return [causeError(diagnosis)];
      return [{ field: null, ...errorWords(this.error) }];
    }
    const { registration } = wizard;
    if (registration?.blocked !== true) return [];
    return registration.findings
      .filter(({ outcome }) => outcome === 'fail')
      .map(({ check }) => ({ field: null, text: tDynamic(`check-${check}.wrong`) }));
  }

  /** Microsoft's own words behind an error that stands at no line, for support. */
  get details(): Details | null {
    if (this.error !== null) return this.error.details;
    const failed = wizard.registration?.findings.filter(({ outcome }) => outcome === 'fail');
    return failed?.find(({ details }) => details !== null)?.details ?? null;
  }

  /** The cause of what failed; null: nothing failed, or Microsoft named none. */
  get diagnosis(): Diagnosis | null {
    if (this.busy) return null;
    if (this.error !== null) return this.error.diagnosis;
    return wizard.lines.find(({ state }) => state === 'failed')?.diagnosis ?? null;
  }

  /** Microsoft refused the secret with the code that it also uses while a new one is not known. */
  get secretUnknown(): boolean {
    return /7000215/.test(this.diagnosis?.details?.code ?? '');
  }

  /** Words for the field's own error, from a rule of the form or from Microsoft. */
  at(field: FormField): string | undefined {
    const words = fieldWords(this.fields)[field];
    return words ?? this.errors.find((error) => error.field === field)?.text;
  }

  /** A field that has an error is looked at again when it is left; others are left in peace. */
  async revalidate(field: FormField): Promise<void> {
    this.#trim();
    if (!this.fields.some((error) => error.field === field)) return;
    const now = await this.#backend.validateForm(wizard.connectionForm()).catch(() => this.fields);
    this.fields = this.fields
      .map((old) => (old.field === field ? now.find((each) => each.field === field) : old))
      .filter((each) => each !== undefined);
  }

  /**
   * `look`: connected, with something to read before going on. `onasking` is called when the form
   * is right and Microsoft is asked.
   */
  async submit(onasking: () => void): Promise<Outcome> {
    if (this.busy) return 'failed';
    this.busy = true;
    this.error = null;
    this.#trim();
    try {
      const form = wizard.connectionForm();
      this.fields = await this.#backend.validateForm(form);
      if (this.fields.length > 0) return 'failed';
      wizard.lines = [];
      onasking();
      const registration = await this.#backend.connect(form, (line) => this.#turn(line));
      await this.#leaveDemo();
      const confirmed = this.#isConfirmed(registration);
      const changed =
        wizard.registration !== null &&
        (wizard.registration.tenantId !== registration.tenantId || form.secret !== null);
      wizard.registration = registration;
      wizard.permissions = registration.permissions;
      if (changed || registration.blocked) wizard.stale('registration');
      if (form.secret !== null && this.#secretAccepted()) {
        // The secret is in Rust now: the page forgets its copy.
        wizard.secretOf = form.clientId;
        wizard.values.secret = '';
        if (wizard.start?.saved != null) await rememberSaved(this.#backend);
      }
      if (registration.blocked) return 'failed';
      const plain = wizard.lines.every(({ state }) => state === 'passed');
      return plain && confirmed ? 'connected' : 'look';
    } catch (thrown) {
      const error = commandError(thrown);
      this.fields = error.fields;
      // Rust has no secret of this app after all: from now on the field asks for it.
      if (error.fields.some(({ field }) => field === 'secret')) wizard.secretOf = null;
      this.error = error;
      await this.#leaveDemo();
      return 'failed';
    } finally {
      // A line that still turns would promise an answer that does not come.
      wizard.lines = wizard.lines.filter(({ state }) => state !== 'checking');
      this.busy = false;
    }
  }

  /** The person went on with this tenant before; nobody needs to confirm the demo tenant. */
  #isConfirmed({ tenantId }: Registration): boolean {
    if (wizard.environment === 'demo') return true;
    return tenantId === wizard.start?.saved?.tenantId || tenantId === wizard.confirmed;
  }

  #secretAccepted(): boolean {
    const line = wizard.lines.find((each) => each.line === 'secret');
    return line?.state === 'passed' || line?.state === 'warning';
  }

  /** With another tenant or app in the form, Rust leaves the demo tenant by itself. */
  async #leaveDemo(): Promise<void> {
    if (wizard.environment !== 'demo') return;
    // Rust that does not answer says nothing new; the next command will show why.
    const start = await this.#backend.appStart().catch(() => null);
    if (start !== null) wizard.environment = start.environment;
  }

  #turn(line: ConnectLine): void {
    wizard.lines = withLine(wizard.lines, line);
  }

  #trim(): void {
    const { values } = wizard;
    for (const name of ['tenant', 'clientId', 'secret', 'redirectUrl'] as const) {
      const clean = trimmed(values[name]);
      if (clean !== values[name]) values[name] = clean;
    }
  }
}
