import { commandError, type Backend } from '../backend/backend';
import type {
  CommandError,
  OpenedPlan,
  PlanView,
  RepairCounts,
  RepairEnd,
  RepairedRoom,
  RepairProgress,
  RepairScope,
} from '../backend/bindings';
import { announce } from '../components/status.svelte';
import { t } from '../i18n/index.svelte';
import { quarterPassed } from '../rooms/progress';
import { countWords } from './words';

/** What the dialog is about. */
export type Subject =
  | { kind: 'repair'; scope: RepairScope; name: string }
  | { kind: 'undo'; journal: string }
  | { kind: 'file' };

/** `preview`: nothing is changed yet. `running` goes on when the dialog is closed. */
export type RepairPhase = 'preview' | 'running' | 'stopping' | 'ended' | 'refused';

export type Refused = Extract<OpenedPlan, { kind: 'refused' }>;

const NOTHING: RepairCounts = {
  changed: 0,
  alreadySo: 0,
  pending: 0,
  changedSince: 0,
  failed: 0,
  notBegun: 0,
};

/**
 * Changes of rooms as the page sees them: previewed, made and told. It outlives the dialog and the
 * step: what was begun goes on whether somebody looks or not.
 */
export class Repair {
  open = $state(false);
  phase = $state<RepairPhase>('preview');
  subject = $state.raw<Subject>({ kind: 'file' });
  /** Null while it is looked for. The one of before stays while the person changes their mind. */
  plan = $state.raw<PlanView | null>(null);
  planning = $state(false);
  withoutSettings = $state.raw<readonly string[]>([]);
  withoutRooms = $state.raw<readonly string[]>([]);
  wanted = $state.raw<readonly string[]>([]);
  overLaterChanges = $state(false);
  done = $state(0);
  total = $state(0);
  counts = $state.raw<RepairCounts>(NOTHING);
  /** Rooms that are not as they were asked for. */
  notGood = $state.raw<readonly RepairedRoom[]>([]);
  /** Addresses of all rooms that were come to. */
  touched = $state.raw<readonly string[]>([]);
  end = $state.raw<RepairEnd | null>(null);
  refused = $state.raw<Refused | null>(null);
  /** Where the plan was saved. */
  path = $state<string | null>(null);
  error = $state.raw<CommandError | null>(null);
  #question = 0;

  readonly running = $derived(this.phase === 'running' || this.phase === 'stopping');
  readonly mayApply = $derived(
    this.plan !== null && (this.plan.mayApply === 'yes' || this.plan.mayApply === 'unknown'),
  );

  /** Opens the dialog about something else, unless changes are being made. */
  async ask(backend: Backend, subject: Subject): Promise<void> {
    this.open = true;
    if (this.running) return;
    this.#forget(subject);
    await this.#look(backend);
  }

  /** Lets the person choose a plan that was saved. */
  async openPlan(backend: Backend): Promise<void> {
    if (this.running) {
      this.open = true;
      return;
    }
    let opened: OpenedPlan | null;
    try {
      opened = await backend.openPlan();
    } catch (thrown) {
      this.#forget({ kind: 'file' });
      this.phase = 'refused';
      this.error = commandError(thrown);
      this.open = true;
      return;
    }
    if (opened === null) return;
    this.#forget({ kind: 'file' });
    if (opened.kind === 'plan') this.plan = opened.plan;
    else {
      this.refused = opened;
      this.phase = 'refused';
    }
    this.open = true;
  }

  toggleSetting(backend: Backend, setting: string, chosen: boolean): Promise<void> {
    this.withoutSettings = toggled(this.withoutSettings, setting, !chosen);
    return this.#look(backend);
  }

  toggleRoom(backend: Backend, address: string, chosen: boolean): Promise<void> {
    this.withoutRooms = toggled(this.withoutRooms, address, !chosen);
    return this.#look(backend);
  }

  toggleChoice(backend: Backend, choice: string, wanted: boolean): Promise<void> {
    this.wanted = toggled(this.wanted, choice, wanted);
    return this.#look(backend);
  }

  setOverLaterChanges(backend: Backend, value: boolean): Promise<void> {
    this.overLaterChanges = value;
    return this.#look(backend);
  }

  /** Carries out what is shown. */
  async apply(backend: Backend): Promise<void> {
    const plan = this.plan;
    if (plan === null || this.planning || this.running || plan.rooms === 0) return;
    this.phase = 'running';
    this.error = null;
    this.total = plan.rooms;
    announce(t('fix-announce-started', { count: plan.rooms }));
    try {
      this.end = await backend.applyPlan(plan.id, (progress) => this.#hear(progress));
      this.counts = this.end.counts;
      announce(countWords(this.counts));
    } catch (thrown) {
      this.error = commandError(thrown);
    }
    this.phase = 'ended';
  }

  /** Begins nothing more. */
  async stop(backend: Backend): Promise<void> {
    this.phase = 'stopping';
    try {
      await backend.stopRepair();
    } catch (thrown) {
      this.error = commandError(thrown);
      this.phase = 'running';
    }
  }

  /** As a plan for the wizard, or as a PowerShell script. */
  async save(backend: Backend, what: 'plan' | 'script'): Promise<void> {
    if (this.plan === null) return;
    this.error = null;
    try {
      const { id } = this.plan;
      const path = await (what === 'plan' ? backend.savePlan(id) : backend.savePlanScript(id));
      // A cancelled dialog leaves what an earlier one saved.
      if (path === null) return;
      this.path = path;
      announce(t('report-saved', { path }));
    } catch (thrown) {
      this.error = commandError(thrown);
    }
  }

  #forget(subject: Subject): void {
    this.#question += 1;
    this.subject = subject;
    this.phase = 'preview';
    this.plan = null;
    this.planning = false;
    this.withoutSettings = [];
    this.withoutRooms = [];
    this.wanted = [];
    this.overLaterChanges = false;
    this.done = 0;
    this.counts = NOTHING;
    this.notGood = [];
    this.touched = [];
    this.end = null;
    this.refused = null;
    this.path = null;
    this.error = null;
  }

  async #look(backend: Backend): Promise<void> {
    const { subject } = this;
    if (subject.kind === 'file') return;
    const question = (this.#question += 1);
    const without = {
      withoutSettings: [...this.withoutSettings],
      withoutRooms: [...this.withoutRooms],
    };
    this.planning = true;
    this.error = null;
    try {
      const plan =
        subject.kind === 'repair'
          ? await backend.planRepair(subject.scope, { ...without, wanted: [...this.wanted] })
          : await backend.undoPreview(subject.journal, {
              ...without,
              overLaterChanges: this.overLaterChanges,
            });
      if (question === this.#question) this.plan = plan;
    } catch (thrown) {
      if (question !== this.#question) return;
      this.plan = null;
      this.error = commandError(thrown);
    } finally {
      if (question === this.#question) this.planning = false;
    }
  }

  #hear({ rooms, counts, done, total }: RepairProgress): void {
    const quarter = quarterPassed(this.done, done, total);
    this.done = done;
    this.total = total;
    this.counts = counts;
    this.touched = [...this.touched, ...rooms.map((room) => room.address)];
    const bad = rooms.filter((room) => !room.good);
    if (bad.length > 0) this.notGood = [...this.notGood, ...bad];
    if (quarter !== null) announce(t('fix-announce-quarter', { percent: quarter }));
  }
}

function toggled(names: readonly string[], name: string, present: boolean): readonly string[] {
  const others = names.filter((each) => each !== name);
  return present ? [...others, name] : others;
}

/** The changes of this window. */
export const repair = new Repair();
