import type {
  Difference,
  FactGroup,
  Finding,
  Outcome,
  Reason,
  RoomDetail,
  RoomRow,
} from './bindings';
import { CHECKS, columnOf, EXCHANGE, OUTCOMES } from './memory-rooms';

const READ_AT = '2026-11-23T10:42:07Z';

const EXPECTED: Record<string, [property: string, wrong: string, wanted: string]> = {
  'room-mailbox': ['RecipientTypeDetails', 'SharedMailbox', 'RoomMailbox'],
  'full-access': ['FullAccess', 'none', 'offision@contoso.com'],
  'any-hours': ['ScheduleOnlyDuringWorkHours', 'True', 'False'],
  'delegate-listed': ['ResourceDelegates', '{}', 'offision@contoso.com'],
  'nobody-bypasses': ['BookInPolicy', 'amy@contoso.com', '{}'],
  'any-date': ['EnforceSchedulingHorizon', 'True', 'False'],
  'comments-kept': ['DeleteComments', 'True', 'False'],
  'window-wide': ['BookingWindowInDays', '30', '180'],
  'place-described': ['Capacity', '–', 'any number'],
  'visible-to-app': ['Places', 'not listed', 'listed'],
};

/** What the made-up file says differently. */
const DIFFERENCES: Difference[] = [
  { setting: 'AllBookInPolicy', judged: 'False', other: 'True' },
  { setting: 'ResourceDelegates', judged: 'offision@contoso.com', other: '{}' },
];

function commandFor(check: string, address: string): string | null {
  const expected = EXPECTED[check];
  if (expected === undefined || !CHECKS[columnOf(check)]?.repairable) return null;
  return check === 'full-access'
    ? `Add-MailboxPermission -Identity "${address}" -User "${expected[2]}" -AccessRights FullAccess -AutoMapping $false`
    : `Set-CalendarProcessing -Identity "${address}" -${expected[0]} ${expected[2] === 'False' ? '$false' : `"${expected[2]}"`}`;
}

function reasonFor(check: string, letter: string, room: RoomRow): Reason | null {
  switch (letter) {
    case 'n':
      return { id: room.reason ?? 'property-absent', args: {} };
    case 'b':
      return { id: 'blocked-by', args: { check: room.blockedBy ?? '' } };
    case 'o':
      return { id: 'not-asked', args: {} };
    case 'a':
      return check === 'sources-agree' || room.kind === 'room'
        ? { id: check === 'sources-agree' ? 'one-source' : 'not-a-workspace', args: {} }
        : { id: 'not-a-room', args: { kind: room.kind } };
    case 'w':
      return check === 'sources-agree'
        ? {
            id: 'sources-disagree',
            args: { settings: DIFFERENCES.map(({ setting }) => setting).join(', ') },
          }
        : null;
    default:
      return null;
  }
}

function finding(check: string, letter: string, room: RoomRow): Finding {
  const outcome: Outcome = OUTCOMES[letter] ?? 'not-checked';
  const [property, wrong, wanted] = EXPECTED[check] ?? ['Value', 'other', 'as expected'];
  const read = outcome !== 'not-checked' && outcome !== 'not-applicable';
  const good = outcome === 'pass';
  return {
    check,
    outcome,
    advisory: CHECKS[columnOf(check)]?.advisory ?? false,
    found: read ? `${property} = ${good ? wanted : wrong}` : null,
    wanted: read ? `${property} = ${wanted}` : null,
    reason: reasonFor(check, letter, room),
    details:
      letter === 'n'
        ? {
            code: '404',
            text: 'The operation could not be performed because the object was not found.',
            host: 'outlook.office365.com',
            traceId: null,
            requestId: '5b1f0f4e-2f6b-4b8e-9a53-0f5f5a7f7c10',
            correlationId: null,
            at: READ_AT,
          }
        : null,
    diagnosis: null,
    source: 'exchange-user',
    at: READ_AT,
    since: outcome === 'pending' ? '2026-11-23T10:20:00Z' : null,
    command: good || !read ? null : commandFor(check, room.address),
    link: good ? null : EXCHANGE,
  };
}

function factsOf(room: RoomRow): FactGroup[] {
  const read = room.reason === null;
  const inExchange = {
    source: 'exchange-user' as const,
    account: 'admin@contoso.com',
    at: READ_AT,
    reason: null,
  };
  const unread = (reason: string) => ({
    source: null,
    account: null,
    at: null,
    reason: { id: reason, args: {} },
  });
  const settings = read ? inExchange : unread(room.reason ?? 'not-asked');
  return [
    { what: 'mailbox', ...inExchange },
    { what: 'place', source: 'graph', account: null, at: '2026-11-23T10:41:30Z', reason: null },
    { what: 'booking', ...settings },
    { what: 'access', ...settings },
    { what: 'hours', ...unread('not-asked') },
    { what: 'rules', ...unread('not-asked') },
  ];
}

export function detailOf(room: RoomRow): RoomDetail {
  const disagree = room.results[columnOf('sources-agree')] === 'w';
  return {
    address: room.address,
    name: room.name,
    building: room.building,
    kind: room.kind,
    outcome: room.outcome,
    findings: CHECKS.map(({ id }, position) => finding(id, room.results[position] ?? 'n', room)),
    facts: factsOf(room),
    other: disagree
      ? {
          what: 'booking',
          source: 'powershell',
          account: null,
          at: '2026-11-23T09:10:00Z',
          reason: null,
        }
      : null,
    differences: disagree ? DIFFERENCES : [],
    readAt: READ_AT,
  };
}
