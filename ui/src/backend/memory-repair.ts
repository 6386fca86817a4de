import { BackendError, type Backend } from './backend';
import type {
  CommandError,
  JournalView,
  MayApply,
  PlannedRoom,
  PlannedRow,
  PlanView,
  RefusedFile,
  RepairCounts,
  RepairedRoom,
  RepairEnd,
  RepairProgress,
  RepairScope,
  RoomRow,
} from './bindings';
import { TENANT_ID } from './memory-connection';
import { columnOf } from './memory-rooms';

/** What made-up changes do. */
export interface RepairOptions {
  mayApply?: MayApply;
  /** `fails`: two rooms fail and one waits. `waits`: stops after half of the rooms, for pictures. */
  repair?: 'works' | 'fails' | 'waits';
  /** `damaged`: a run that was cut off, and a journal that cannot be used. */
  journals?: 'none' | 'some' | 'damaged';
  /** Why a plan that is opened is refused; else it is one for all rooms. */
  refusedPlan?: RefusedFile;
}

type Note = (method: keyof Backend, argument?: string) => void;
type RepairCommands = Pick<
  Backend,
  | 'planRepair'
  | 'planRooms'
  | 'planRoom'
  | 'applyPlan'
  | 'stopRepair'
  | 'savePlan'
  | 'savePlanScript'
  | 'openPlan'
  | 'repairs'
  | 'undoPreview'
>;

const DELEGATE = 'offision@contoso.com';
const PAGE = 50;
const BATCH = 10;

/** What is wrong with a made-up room, and what mends it. */
const SETTINGS = [
  {
    setting: 'delegates',
    check: 'delegate-listed',
    writtenAs: 'ResourceDelegates',
    before: 'amy@contoso.com',
    after: `amy@contoso.com\n${DELEGATE}`,
    varies: true,
    command: `-ResourceDelegates @('amy@contoso.com','${DELEGATE}')`,
  },
  {
    setting: 'bypassing',
    check: 'nobody-bypasses',
    writtenAs: 'BookInPolicy',
    before: 'amy@contoso.com',
    after: '{}',
    varies: false,
    command: '-BookInPolicy $null',
  },
  {
    setting: 'only-during-work-hours',
    check: 'any-hours',
    writtenAs: 'ScheduleOnlyDuringWorkHours',
    before: 'True',
    after: 'False',
    varies: false,
    command: '-ScheduleOnlyDuringWorkHours $false',
  },
  {
    setting: 'full-access',
    check: 'full-access',
    writtenAs: 'FullAccess',
    before: '{}',
    after: 'FullAccess',
    varies: false,
    command: null,
  },
] as const;

type SettingId = (typeof SETTINGS)[number]['setting'];

const RUNS: JournalView[] = [
  {
    id: '0b8f7c4e-0000-4000-8000-000000000002',
    kind: 'undo',
    beganAt: '2026-11-23T10:12:30Z',
    account: 'admin@contoso.com',
    rooms: 3,
    settings: ['bypassing'],
    counts: counts({ changed: 3 }),
    cutOff: 0,
    open: 0,
  },
  {
    id: '0b8f7c4e-0000-4000-8000-000000000001',
    kind: 'repair',
    beganAt: '2026-11-22T16:40:05Z',
    account: null,
    rooms: 53,
    settings: ['delegates', 'full-access'],
    counts: counts({ changed: 48, pending: 3, failed: 2 }),
    cutOff: 0,
    open: 0,
  },
];

function counts(some: Partial<RepairCounts>): RepairCounts {
  return {
    changed: 0,
    alreadySo: 0,
    pending: 0,
    changedSince: 0,
    failed: 0,
    notBegun: 0,
    ...some,
  };
}

function refused(message: string): BackendError {
  const error: CommandError = {
    code: 'not-ready',
    message,
    reason: null,
    fields: [],
    details: null,
    diagnosis: null,
  };
  return new BackendError(error);
}

/** A room with what is wrong with it. */
interface Offered {
  room: RoomRow;
  settings: SettingId[];
}

interface Shown {
  view: PlanView;
  rows: PlannedRow[];
  undoes: string | null;
}

const wrongWith = (room: RoomRow): SettingId[] =>
  SETTINGS.filter(({ check }) => room.results[columnOf(check)] === 'f').map(
    ({ setting }) => setting,
  );

function plannedRoom(row: PlannedRow, without: readonly string[], undoes: boolean): PlannedRoom {
  const changes = SETTINGS.filter(
    ({ setting }) => row.settings.includes(setting) && !without.includes(setting),
  );
  return {
    address: row.address,
    name: row.name,
    building: row.building,
    changes: changes.map(({ setting, writtenAs, before, after }) => ({
      setting,
      writtenAs,
      before: undoes ? after : before,
      after: undoes ? before : after,
    })),
    commands: changes.map(({ command }) =>
      command === null
        ? `Add-MailboxPermission -Identity '${row.address}' -User '${DELEGATE}' -AccessRights FullAccess -InheritanceType All -AutoMapping $false`
        : `Set-CalendarProcessing -Identity '${row.address}' ${command}`,
    ),
  };
}

function largestOf(rows: readonly PlannedRow[]): PlanView['largest'] {
  const sizes = new Map<string, number>();
  for (const { building, chosen } of rows)
    if (chosen && building !== null) sizes.set(building, (sizes.get(building) ?? 0) + 1);
  const [largest] = [...sizes].sort((a, b) => b[1] - a[1]);
  return largest === undefined ? null : { name: largest[0], rooms: largest[1] };
}

/** The commands that change rooms, over these rooms. */
export function repairCommands(
  options: RepairOptions,
  all: readonly RoomRow[],
  note: Note,
  tick: (ms?: number) => Promise<void>,
): RepairCommands {
  let shown: Shown | null = null;
  let made = 0;
  let stopped = false;
  let runs: JournalView[] =
    options.journals === undefined || options.journals === 'none' ? [] : RUNS;

  function show(
    offered: readonly Offered[],
    wish: { withoutSettings: string[]; withoutRooms: string[] },
    more: Partial<PlanView>,
    undoes: string | null,
  ): PlanView {
    const left = (settings: readonly string[]) =>
      settings.filter((setting) => !wish.withoutSettings.includes(setting));
    const rows = offered.map(({ room, settings }) => ({
      address: room.address,
      name: room.name,
      building: undoes === null ? room.building : null,
      settings,
      chosen: !wish.withoutRooms.includes(room.address) && left(settings).length > 0,
    }));
    const chosen = rows.filter((row) => row.chosen);
    const [first] = chosen;
    const view: PlanView = {
      id: `plan-${(made += 1)}`,
      tenant: 'Contoso Hong Kong',
      delegate: DELEGATE,
      madeAt: null,
      rooms: chosen.length,
      offered: rows.length,
      changes: chosen.reduce((sum, row) => sum + left(row.settings).length, 0),
      settings: SETTINGS.flatMap(({ setting, writtenAs, before, after, varies }) => {
        const rooms = rows.filter((row) => row.settings.includes(setting)).length;
        if (rooms === 0) return [];
        return [
          {
            setting,
            writtenAs,
            rooms,
            chosen: !wish.withoutSettings.includes(setting),
            before: varies ? null : undoes === null ? before : after,
            after: varies ? null : undoes === null ? after : before,
          },
        ];
      }),
      choices: [],
      largest: largestOf(rows),
      example:
        first === undefined ? null : plannedRoom(first, wish.withoutSettings, undoes !== null),
      leftOut: [],
      leftOutRooms: 0,
      lost: [],
      mayApply: options.mayApply ?? 'yes',
      ...more,
    };
    shown = { view, rows, undoes };
    return view;
  }

  function now(id: string): Shown {
    if (shown?.view.id !== id) throw refused('another plan is shown');
    return shown;
  }

  function meant(scope: RepairScope): readonly RoomRow[] {
    switch (scope.kind) {
      case 'rooms':
        return all.filter((room) => scope.addresses.includes(room.address));
      case 'building':
        return all.filter((room) => room.building === scope.building);
      default:
        return all;
    }
  }

  function outcomeOf(row: PlannedRow, place: number): RepairedRoom {
    const room = {
      address: row.address,
      name: row.name,
      outcome: 'changed',
      good: true,
      reason: null,
      settings: [],
    };
    if (options.repair !== 'fails') return room;
    if (place === 1) {
      const reason = { id: 'mailbox-elsewhere', args: {} };
      return { ...room, outcome: 'refused', good: false, reason };
    }
    if (place === 2)
      return { ...room, outcome: 'changed-since', good: false, settings: ['delegates'] };
    return place === 3 ? { ...room, outcome: 'pending' } : room;
  }

  async function run(
    { rows, undoes }: Shown,
    tell: (progress: RepairProgress) => void,
  ): Promise<RepairEnd> {
    const chosen = rows.filter((row) => row.chosen);
    const total = chosen.length;
    const sum = counts({});
    stopped = false;
    tell({ rooms: [], counts: { ...sum }, done: 0, total });
    const end = options.repair === 'waits' ? Math.floor(total / 2) : total;
    let done = 0;
    while (done < end && !stopped) {
      await tick();
      const batch = chosen.slice(done, Math.min(done + BATCH, end));
      const told = batch.map((row, place) => outcomeOf(row, done + place));
      for (const { outcome } of told) {
        if (outcome === 'changed') sum.changed += 1;
        else if (outcome === 'pending') sum.pending += 1;
        else if (outcome === 'changed-since') sum.changedSince += 1;
        else sum.failed += 1;
      }
      done += batch.length;
      tell({ rooms: told, counts: { ...sum }, done, total });
    }
    while (options.repair === 'waits' && !stopped) await tick(50);
    const journal = `0b8f7c4e-0000-4000-8000-0000000001${String(runs.length).padStart(2, '0')}`;
    runs = [
      {
        id: journal,
        kind: undoes === null ? 'repair' : 'undo',
        beganAt: '2026-11-23T10:50:00Z',
        account: null,
        rooms: done,
        settings: [...new Set(chosen.flatMap((row) => row.settings))],
        counts: { ...sum },
        cutOff: 0,
        open: 0,
      },
      ...runs,
    ];
    return { journal, counts: { ...sum, notBegun: total - done } };
  }

  return {
    async planRepair(scope, wish) {
      note('planRepair', scope.kind === 'check' ? `check,${scope.check}` : scope.kind);
      await tick();
      const { check } = scope.kind === 'check' ? scope : { check: null };
      const found = meant(scope).map((room) => ({
        room,
        settings: wrongWith(room).filter(
          (setting) =>
            check === null || SETTINGS.some((of) => of.setting === setting && of.check === check),
        ),
      }));
      const wanted = wish.wanted.includes('bypass-removed');
      const bypassed = found.filter(({ settings }) => settings.includes('bypassing')).length;
      const offered = found
        .map(({ room, settings }) => ({
          room,
          settings: settings.filter((setting) => wanted || setting !== 'bypassing'),
        }))
        .filter(({ settings }) => settings.length > 0);
      const kinds = meant(scope).filter((room) => room.kind === 'workspace').length;
      const unread = meant(scope).filter((room) => room.reason === 'mailbox-elsewhere').length;
      const kind = { id: 'kind', reason: null, kind: 'workspace', check: null, rooms: kinds };
      const reason = { id: 'mailbox-elsewhere', args: {} };
      const notRead = { id: 'not-read', reason, kind: null, check: null, rooms: unread };
      return show(
        offered,
        wish,
        {
          choices: bypassed === 0 ? [] : [{ choice: 'bypass-removed', rooms: bypassed, wanted }],
          leftOut: [notRead, kind].filter(({ rooms }) => rooms > 0),
          leftOutRooms: kinds + unread,
        },
        null,
      );
    },
    async planRooms(id, from) {
      note('planRooms', String(from));
      return now(id).rows.slice(from, from + PAGE);
    },
    async planRoom(id, address) {
      note('planRoom', address);
      const { rows, undoes, view } = now(id);
      const row = rows.find((each) => each.address === address);
      if (row === undefined) throw refused('nothing is planned for it');
      const without = view.settings.filter(({ chosen }) => !chosen).map(({ setting }) => setting);
      return plannedRoom(row, without, undoes !== null);
    },
    async applyPlan(id, onEvent) {
      note('applyPlan', id);
      return run(now(id), onEvent);
    },
    async stopRepair() {
      note('stopRepair');
      stopped = true;
    },
    async savePlan(id) {
      note('savePlan', id);
      return '/home/amy/Documents/offision-plan-2026-11-23.json';
    },
    async savePlanScript(id) {
      note('savePlanScript', id);
      return '/home/amy/Documents/offision-repair-2f6d0c11.ps1';
    },
    async openPlan() {
      note('openPlan');
      const { refusedPlan } = options;
      if (refusedPlan !== undefined)
        return { kind: 'refused', name: 'offision-plan-2026-11-20.json', refused: refusedPlan };
      const offered = all
        .map((room) => ({ room, settings: wrongWith(room) }))
        .filter(({ settings }) => settings.length > 0);
      const wish = { withoutSettings: [], withoutRooms: [] };
      const plan = show(offered, wish, { madeAt: '2026-11-20T09:30:00Z' }, null);
      return { kind: 'plan', plan };
    },
    async repairs() {
      note('repairs');
      await tick();
      if (options.journals !== 'damaged') return { journals: runs, damaged: [] };
      const [first, ...others] = runs;
      const args = { line: '7', what: 'it was changed, or a line before it is missing' };
      return {
        journals: first === undefined ? [] : [{ ...first, cutOff: 2 }, ...others],
        damaged: [
          {
            path: '/home/amy/.local/share/offisionsetup/repairs/2026-11-20-091500.offision-journal',
            refused: { id: 'damaged', args },
          },
        ],
      };
    },
    async undoPreview(journal, wish) {
      note('undoPreview', `${journal}${wish.overLaterChanges ? ',over' : ''}`);
      await tick();
      const run = runs.find(({ id }) => id === journal);
      if (run === undefined) throw refused('no such changes');
      const offered = all
        .map((room) => ({
          room,
          settings: wrongWith(room).filter((setting) => run.settings.includes(setting)),
        }))
        .filter(({ settings }) => settings.length > 0)
        .slice(0, run.rooms);
      const lost = run.settings.includes('delegates') ? [`S-1-5-21-${TENANT_ID.slice(0, 8)}`] : [];
      return show(offered, wish, { lost }, journal);
    },
  };
}
