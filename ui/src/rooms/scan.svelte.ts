import { commandError, type Backend } from '../backend/backend';
import type {
  Budget,
  Cause,
  CheckColumn,
  CommandError,
  Finding,
  RoomRow,
  ScanEnd,
  ScanEvent,
  Scope,
} from '../backend/bindings';
import { announce } from '../components/status.svelte';
import { t } from '../i18n/index.svelte';
import { problemsOf, type Problem } from './causes';
import { emptyTally, standingOf, type Standing, type Tally } from './outcome';
import { quarterPassed, type Estimate } from './progress';
import { RoomTable, type Room } from './table';
import { estimateWords, olderWords, resultWord } from './words';

/** What the check does. `ended` says nothing about how: the counts do. */
export type Phase = 'idle' | 'running' | 'paused' | 'stopping' | 'ended';

/** Whose rooms are checked, as it was when the check began: the values may change later. */
export type Subject = {
  tenant: string | null;
  delegate: string;
  /** The registration and the tenant as they were when the rooms were listed. */
  registration: readonly Finding[];
  /** Names of the files that are looked at alone; null: a tenant is asked. */
  file: string | null;
};

/** How far one run is: the whole check, the rest of it, or rooms that are checked again. */
export type Run = {
  total: number;
  done: number;
  secondsLeft: number | null;
  /** Null until Microsoft was asked for a room. */
  budget: Budget | null;
  /** From the first rooms of a large check; null before, and when there are few. */
  estimate: Estimate | null;
};

/** What a run covers: a new check, more of the same check, or one room again. */
type Extent = 'first' | 'more' | 'one';

/** Above this many rooms the list is narrowed and grouped anew at most once in `PAUSE` milliseconds. */
const LARGE = 2000;
const PAUSE = 250;

const NO_RUN: Run = { total: 0, done: 0, secondsLeft: null, budget: null, estimate: null };

/**
 * The check of rooms as the page sees it. Rust owns the truth; here is the newest of what it told.
 * It outlives the step that shows it, so that Back and Forward lose nothing.
 */
export class Scan {
  phase = $state<Phase>('idle');
  /** True when the last run was stopped before its end. */
  stopped = $state(false);
  run = $state.raw<Run>(NO_RUN);
  subject = $state.raw<Subject>({
    tenant: null,
    delegate: '',
    registration: [],
    file: null,
  });
  /** Which check this is: rises by one with each that begins. */
  serial = $state(0);
  checks = $state.raw<readonly CheckColumn[]>([]);
  /** Seconds that Microsoft asked us to wait, until the next room arrives. */
  throttled = $state<number | null>(null);
  offlineSince = $state.raw<Date | null>(null);
  finishedAt = $state.raw<Date | null>(null);
  error = $state.raw<CommandError | null>(null);
  /** Why results can no longer be kept on this computer. */
  notKept = $state.raw<CommandError | null>(null);
  /** No result was older than this, in minutes. */
  nothingOlder = $state<number | null>(null);
  /** Addresses of the rooms that wait for a second result. Their old results stay until then. */
  again = $state.raw<ReadonlySet<string>>(new Set());

  // One counter instead of 20,000 reactive rooms: whoever reads the table reads it first.
  #version = $state(0);
  #table = new RoomTable([]);
  #expected = 0;
  #told: readonly Cause[] = [];
  #scope: Scope = { kind: 'all' };
  #later: ReturnType<typeof setTimeout> | undefined;
  #current: Promise<void> = Promise.resolve();

  /** All rooms that arrived, sorted. Reactive. */
  readonly table = $derived.by(() => {
    void this.#version;
    return { rooms: this.#table.rooms };
  });
  readonly tally: Tally = $derived.by(() => {
    void this.#version;
    return this.phase === 'idle' ? emptyTally(0) : this.#table.tally(this.#expected);
  });
  /** How many rooms have a result. */
  readonly read = $derived(this.tally.total - this.tally.todo);
  readonly #found: readonly Problem[] = $derived.by(() => {
    void this.#version;
    return problemsOf(this.#table.survey, this.#told);
  });
  /** What keeps rooms from being ready. */
  readonly problems: readonly Problem[] = $derived(this.#found.filter((each) => !each.advisory));
  /** What only advises. */
  readonly notes: readonly Problem[] = $derived(this.#found.filter((each) => each.advisory));
  /** How many rooms have something that only advises. */
  readonly noted = $derived.by(() => {
    void this.#version;
    return this.#table.survey.noted;
  });
  /** The columns of the checks that Offision needs. */
  readonly needed: readonly number[] = $derived(
    this.checks.flatMap((check, column) => (check.advisory ? [] : [column])),
  );
  /** What the rooms rest on and is not right, or is not known: then nothing is ready. */
  readonly unsound = $derived(
    this.subject.registration.filter(
      (finding) =>
        !finding.advisory && !['pass', 'warn', 'not-applicable'].includes(finding.outcome),
    ),
  );
  /** True only when every room of the check is proven ready, and so is the app. */
  readonly allReady = $derived.by(() => {
    void this.#version;
    return (
      this.phase === 'ended' && this.unsound.length === 0 && this.#table.allReady(this.#expected)
    );
  });
  /** A run over many rooms is under way; looking again at one room leaves the page as it is. */
  readonly active = $derived(['running', 'paused', 'stopping'].includes(this.phase));
  /** Nobody can be asked again about the rooms of a file. */
  readonly repeatable = $derived(this.subject.file === null);
  readonly busy = $derived(this.active || this.again.size > 0);

  /** Starts over with these `rooms` rooms. Results of an earlier check are gone. */
  async begin(backend: Backend, scope: Scope, rooms: number, subject: Subject): Promise<void> {
    await this.#finishCurrent(backend);
    this.subject = subject;
    this.serial += 1;
    this.#table = new RoomTable([]);
    this.#expected = rooms;
    this.#told = [];
    this.#scope = scope;
    this.checks = [];
    this.finishedAt = null;
    this.again = new Set();
    await this.#start(backend, scope, 'first');
  }

  /** Checks the same rooms from the beginning. */
  async anew(backend: Backend): Promise<void> {
    if (this.busy) return;
    if (this.#scope.kind === 'resume') {
      // Which rooms those of an earlier day were, only the list says.
      await this.recheck(
        backend,
        this.table.rooms.map(({ row }) => row.address),
      );
      return;
    }
    await this.begin(backend, this.#scope, this.#expected, this.subject);
  }

  /** Checks the rooms that nothing was read of, after a stop or an error. */
  async rest(backend: Backend): Promise<void> {
    if (this.busy) return;
    const addresses = this.#table.unread();
    // Rooms that never arrived have no address here: then the whole scope is read again.
    const known = addresses.length === this.tally.todo && addresses.length > 0;
    await this.#start(backend, known ? { kind: 'rooms', addresses } : this.#scope, 'more');
  }

  /** Checks these rooms once more; their old results stay until the new ones arrive. */
  async recheck(backend: Backend, addresses: readonly string[]): Promise<void> {
    if (this.busy || !this.repeatable || addresses.length === 0) return;
    this.again = new Set(addresses);
    const extent = addresses.length === 1 ? 'one' : 'more';
    await this.#start(backend, { kind: 'rooms', addresses: [...addresses] }, extent);
  }

  /** Checks once more what needed action. */
  async recheckFailed(backend: Backend): Promise<void> {
    if (this.busy) return;
    this.again = new Set(this.addressesOf('fail'));
    await this.#start(backend, { kind: 'failed' }, 'more');
  }

  /** Checks once more what was read longer ago than this. */
  async recheckOlder(backend: Backend, minutes: number): Promise<void> {
    if (this.busy) return;
    await this.#start(backend, { kind: 'older', minutes }, 'more');
    if (this.error === null && this.run.total === 0) {
      this.nothingOlder = minutes;
      announce(olderWords(minutes));
    }
  }

  /** The room with this address, as it was last read. */
  roomAt(address: string): Room | undefined {
    return this.#table.get(address);
  }

  isRoom(address: string): boolean {
    return this.#table.get(address) !== undefined;
  }

  /** Addresses of the rooms with one of these standings, in the order of the list. */
  addressesOf(...standings: readonly Standing[]): string[] {
    return this.table.rooms
      .filter(({ row }) => standings.includes(standingOf(row)))
      .map(({ row }) => row.address);
  }

  /** Addresses of the rooms that a second look may change: all but the ready ones. */
  notReady(): string[] {
    return this.addressesOf('fail', 'not-checked', 'pending', 'todo');
  }

  async pause(backend: Backend, paused: boolean): Promise<void> {
    if (await this.#attempt(() => backend.pauseCheck(paused))) {
      this.phase = paused ? 'paused' : 'running';
    }
  }

  /** Asks for the end. Results stay; the run itself says when it has stopped. */
  async stop(backend: Backend): Promise<void> {
    this.phase = 'stopping';
    if (!(await this.#attempt(() => backend.stopCheck()))) this.phase = 'running';
  }

  async #finishCurrent(backend: Backend): Promise<void> {
    if (this.active) await this.stop(backend);
    await this.#current;
  }

  #start(backend: Backend, scope: Scope, extent: Extent): Promise<void> {
    this.error = null;
    this.notKept = null;
    this.nothingOlder = null;
    if (extent !== 'one') {
      this.phase = 'running';
      this.stopped = false;
      this.run = { ...NO_RUN, total: extent === 'first' ? this.#expected : 0 };
      announce(t('scan-announce-started'));
    }
    this.#version += 1;
    this.#current = this.#follow(backend, scope, extent);
    return this.#current;
  }

  async #follow(backend: Backend, scope: Scope, extent: Extent): Promise<void> {
    try {
      const end = await backend.checkRooms(scope, (event) => this.#hear(event, extent));
      this.#end(end, extent, scope);
    } catch (thrown) {
      this.error = commandError(thrown);
      if (extent !== 'one') this.phase = 'ended';
    }
    this.again = new Set();
    this.throttled = null;
    this.offlineSince = null;
    this.#version += 1;
  }

  #hear(event: ScanEvent, extent: Extent): void {
    switch (event.event) {
      case 'started':
        // Letters of results are only readable beside the checks that they belong to.
        if (idsOf(event.checks) !== idsOf(this.#table.survey.checks))
          this.#table = new RoomTable(event.checks);
        this.checks = event.checks;
        if (extent === 'first') this.#expected = event.total;
        if (extent !== 'one') this.run = { ...NO_RUN, total: event.total };
        this.#version += 1;
        return;
      case 'rooms':
        this.#table.put(event.rooms);
        this.#told = event.causes;
        this.throttled = null;
        this.#forgetWaiting(event.rooms);
        this.#showSoon();
        if (extent !== 'one') this.#progress(event);
        return;
      case 'estimate':
        this.run = { ...this.run, estimate: event };
        announce(estimateWords(event, this.run.total));
        return;
      case 'notKept':
        this.notKept = event.error;
        return;
      case 'throttled':
        this.throttled = event.seconds;
        return;
      case 'offline':
        this.offlineSince = new Date();
        return;
      case 'online':
        this.offlineSince = null;
    }
  }

  /** Counting a large tenant costs tens of milliseconds, and batches come 20 times a second. */
  #showSoon(): void {
    if (this.#table.rooms.length <= LARGE) {
      this.#version += 1;
      return;
    }
    if (this.#later !== undefined) return;
    this.#later = setTimeout(() => {
      this.#later = undefined;
      this.#version += 1;
    }, PAUSE);
  }

  #forgetWaiting(arrived: readonly RoomRow[]): void {
    if (this.again.size === 0) return;
    const addresses = new Set(arrived.map((row) => row.address));
    this.again = new Set([...this.again].filter((address) => !addresses.has(address)));
  }

  #progress({ done, secondsLeft, budget }: Extract<ScanEvent, { event: 'rooms' }>): void {
    const quarter = quarterPassed(this.run.done, done, this.run.total);
    this.run = { ...this.run, done, secondsLeft, budget };
    if (quarter !== null) {
      announce(t('scan-announce-quarter', { percent: quarter, failed: this.tally.fail }));
    }
  }

  #end(end: ScanEnd, extent: Extent, scope: Scope): void {
    this.#told = end.causes;
    this.finishedAt = new Date(end.finishedAt);
    this.#version += 1;
    if (extent === 'one') {
      const room = scope.kind === 'rooms' ? this.#table.get(scope.addresses[0] ?? '') : undefined;
      if (room !== undefined) {
        const { row } = room;
        announce(t('scan-announce-room', { room: row.name, result: resultWord(row, this.checks) }));
      }
      return;
    }
    this.stopped = end.stopped;
    this.phase = 'ended';
    const { pass, fail, warn, todo, 'not-checked': unread } = this.tally;
    announce(
      t(end.stopped ? 'scan-announce-stopped' : 'scan-announce-finished', {
        ready: pass,
        failed: fail,
        warned: warn,
        unread: unread + todo,
      }),
    );
  }

  async #attempt(action: () => Promise<void>): Promise<boolean> {
    try {
      await action();
      return true;
    } catch (thrown) {
      this.error = commandError(thrown);
      return false;
    }
  }
}

function idsOf(checks: readonly CheckColumn[]): string {
  return checks.map(({ id }) => id).join();
}

/** The check of this window. */
export const scan = new Scan();
