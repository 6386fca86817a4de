import type {
  Chosen,
  FileSummary,
  ListNote,
  Preflight,
  Reading,
  Resumable,
  RoomList,
  RoomRow,
  RoomsFound,
  Scope,
} from './bindings';
import { registration } from './memory-connection';
import { addressesOf } from './memory-files';

/** What the sign-in may do in Exchange. */
export type PreflightKnob = 'repair' | 'read-only' | 'unknown-repair' | 'no-role';

export interface DiscoveryOptions {
  /** Something of each kind is to be said about the list. */
  notes?: boolean;
  preflight?: PreflightKnob;
  /** A check of the same rooms was cut off. */
  resumable?: boolean;
}

const READING = ['Get-CalendarProcessing', 'Get-Mailbox', 'Get-MailboxPermission', 'Get-Recipient'];
const REPAIRING = ['Add-MailboxPermission', 'Remove-MailboxPermission', 'Set-CalendarProcessing'];

function preflight(knob: PreflightKnob): Preflight {
  const may = (mayRead: boolean, mayRepair: boolean | null) => ({
    outcome: 'pass' as const,
    reason: null,
    mayRead,
    mayRepair,
  });
  switch (knob) {
    case 'repair':
      return { ...may(true, true), missing: [], needed: 'nothing' };
    case 'read-only':
      return { ...may(true, false), missing: REPAIRING, needed: 'to-repair' };
    case 'unknown-repair':
      return { ...may(true, null), missing: [], needed: 'nothing' };
    case 'no-role':
      return { ...may(false, false), missing: [...READING, ...REPAIRING], needed: 'to-read' };
  }
}

function unknownPreflight(id: string): Preflight {
  return {
    outcome: 'not-checked',
    reason: { id, args: {} },
    mayRead: false,
    mayRepair: null,
    missing: [],
    needed: 'nothing',
  };
}

const REFUSED = {
  id: 'permission-missing',
  args: { permission: 'Place.Read.All' },
};
const NOTES: ListNote[] = [
  { id: 'hidden', rooms: 3, reason: null },
  { id: 'not-in-places-yet', rooms: 2, reason: null },
  { id: 'not-in-exchange', rooms: 1, reason: null },
  { id: 'only-in-room-lists', rooms: 4, reason: null },
  { id: 'lists-of-exchange-differ', rooms: 1, reason: null },
  { id: 'places-short', rooms: 12, reason: null },
  { id: 'places-unread', rooms: null, reason: REFUSED },
  { id: 'room-lists-unread', rooms: null, reason: REFUSED },
  {
    id: 'own-servers-unread',
    rooms: null,
    reason: { id: 'throttled', args: { host: 'outlook.office365.com' } },
  },
];

export const RESUMABLE: Resumable = {
  startedAt: '2026-11-23T10:41:00Z',
  rooms: 20_000,
  done: 6_200,
};

/** What the rooms of a tenant depend on. */
export interface Tenant {
  all: readonly RoomRow[];
  options: DiscoveryOptions;
  exchangeRole: boolean;
  unsound: boolean;
  signedIn: () => boolean;
  file: () => FileSummary | null;
}

/** A list for each floor that many rooms are on. */
function listsOf(all: readonly RoomRow[]): RoomList[] {
  return [1, 2, 3].map((floor) => ({
    name: floor === 3 ? `Floor ${floor} 三樓` : `Floor ${floor}`,
    address: `floor-${floor}@contoso.com`,
    rooms: membersOf(all, `floor-${floor}@contoso.com`).length,
  }));
}

function membersOf(all: readonly RoomRow[], list: string): RoomRow[] {
  const floor = /^floor-(\d)@/.exec(list)?.[1];
  return all.filter((room) => new RegExp(` ${floor}F-`).test(room.name));
}

/** The rooms that a choice means. */
export function roomsOf(all: readonly RoomRow[], scope: Scope): RoomRow[] {
  switch (scope.kind) {
    case 'all':
    case 'failed':
    case 'older':
      return [...all];
    case 'resume':
      return all.slice(Math.floor(all.length / 3));
    case 'buildings':
      return all.filter((room) => scope.names.includes(room.building ?? ''));
    case 'lists': {
      const members = new Set(scope.addresses.flatMap((list) => membersOf(all, list)));
      return all.filter((room) => members.has(room));
    }
    case 'search': {
      const wanted = scope.text.trim().toLowerCase();
      return all.filter((room) =>
        [room.name, room.address, room.building ?? ''].some((each) =>
          each.toLowerCase().includes(wanted),
        ),
      );
    }
    case 'pasted': {
      const { found } = addressesOf(scope.text);
      return all.filter((room) => found.includes(room.address));
    }
    case 'rooms':
      return all.filter((room) => scope.addresses.includes(room.address));
  }
}

export function chosen(all: readonly RoomRow[], scope: Scope): Chosen {
  const rooms = roomsOf(all, scope);
  return { rooms: rooms.length, names: rooms.slice(0, 5).map((room) => room.name) };
}

export function foundRooms(tenant: Tenant, reading: Reading): RoomsFound {
  const listed = tenant.all;
  const names = [...new Set(listed.map((room) => room.building))].filter((name) => name !== null);
  const kinds = [...new Set(listed.map((room) => room.kind))];
  const blocked = blockedBy(tenant, reading);
  return {
    tenantName: null,
    registration: tenant.unsound ? registration('missing-redirect', 'session').findings : [],
    total: listed.length,
    buildings: names.map((name) => ({
      name,
      rooms: listed.filter((room) => room.building === name).length,
    })),
    notCovered: listed.filter((room) => room.kind !== 'room').length,
    exchange: blocked === null ? 'pass' : 'not-checked',
    exchangeReason: blocked === null ? null : { id: blocked, args: {} },
    details: null,
    lists: listed.length === 0 ? [] : listsOf(listed),
    notes: tenant.options.notes ? NOTES : [],
    kinds: kinds.map((kind) => ({
      kind,
      rooms: listed.filter((room) => room.kind === kind).length,
    })),
    preflight:
      blocked === null
        ? preflight(tenant.options.preflight ?? 'repair')
        : unknownPreflight(blocked),
    resumable: tenant.options.resumable ? RESUMABLE : null,
    file: tenant.file(),
  };
}

/** Why Exchange is not asked, or does not answer. */
function blockedBy({ exchangeRole, signedIn }: Tenant, reading: Reading): string | null {
  switch (reading) {
    case 'administrator':
      return signedIn() ? null : 'nobody-signed-in';
    case 'app':
      return exchangeRole ? null : 'exchange-role-missing';
    case 'graph':
      return 'exchange-not-asked';
  }
}
