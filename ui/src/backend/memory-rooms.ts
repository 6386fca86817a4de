import type {
  Cause,
  Counts,
  Finding,
  Link,
  Outcome,
  Reason,
  RoomDetail,
  RoomRow,
} from './bindings';

/** Ids of the room checks, in the order of the result letters. */
export const CHECKS = [
  'room-mailbox',
  'visible-to-app',
  'automatic-processing',
  'no-automatic-acceptance',
  'everyone-may-request',
  'requests-forwarded',
  'delegate-listed',
  'nobody-bypasses',
  'any-hours',
  'any-date',
  'full-access',
];

const BUILDINGS = ['Admiralty Centre', 'Central Tower 中環', 'Kowloon East', 'Sha Tin Campus 沙田'];
const NAMES = [
  'Victoria',
  'Lion Rock 獅子山',
  'Bamboo 竹',
  'Fuji ふじ',
  'Lotus 蓮花',
  'Harbour 海港',
];

/** Letter to outcome, as in `RoomRow.results`. */
const OUTCOMES: Record<string, Outcome> = {
  p: 'pass',
  f: 'fail',
  w: 'warn',
  d: 'pending',
  n: 'not-checked',
  a: 'not-applicable',
};

/** What is wrong with room number `index`: a fixed mix, so that pictures and tests do not change. */
function resultsOf(index: number, allGood: boolean): string {
  const results = Array<string>(CHECKS.length).fill('p');
  if (allGood) return results.join('');
  const set = (check: string, letter: string) => (results[CHECKS.indexOf(check)] = letter);
  if (index % 60 === 59) return 'a'.repeat(CHECKS.length);
  if (index % 24 === 23) return 'pp' + 'n'.repeat(CHECKS.length - 2);
  if (index % 6 === 1) set('full-access', 'f');
  if (index % 9 === 2) set('any-hours', 'f');
  if (index % 11 === 3) set('delegate-listed', 'f');
  if (index % 14 === 4) set('nobody-bypasses', 'f');
  if (index % 17 === 5) set('any-date', 'w');
  if (index % 40 === 6) set('full-access', 'd');
  return results.join('');
}

/** Worst first: fail, then not checked, pending, warning; a pass needs every check to pass. */
function worst(results: string): Outcome {
  const letter = ['f', 'n', 'd', 'w', 'p', 'a'].find((each) => results.includes(each)) ?? 'n';
  return OUTCOMES[letter] ?? 'not-checked';
}

export function makeRooms(count: number, allGood = false): RoomRow[] {
  return Array.from({ length: count }, (_, index) => {
    const results = resultsOf(index, allGood);
    const number = String(index + 1).padStart(3, '0');
    return {
      address: `room-${number}@contoso.com`,
      name: `${NAMES[index % NAMES.length]} ${(index % 30) + 1}F-${number}`,
      building: BUILDINGS[index % BUILDINGS.length] ?? null,
      kind: results.startsWith('a') ? 'equipment' : 'room',
      outcome: worst(results),
      results,
      reason: results.includes('n') ? 'mailbox-elsewhere' : null,
    };
  }).sort(
    (a, b) => (a.building ?? '').localeCompare(b.building ?? '') || a.name.localeCompare(b.name),
  );
}

export function countRooms(discovered: number, rooms: readonly RoomRow[]): Counts {
  const of = (outcome: Outcome) => rooms.filter((room) => room.outcome === outcome).length;
  return {
    discovered,
    passed: of('pass'),
    failed: of('fail'),
    warned: of('warn'),
    pending: of('pending'),
    // A room that has not been reached is not checked: the six always add up to `discovered`.
    notChecked: of('not-checked') + discovered - rooms.length,
    notApplicable: of('not-applicable'),
  };
}

export function causesOf(rooms: readonly RoomRow[]): Cause[] {
  const failing = CHECKS.map((check, position) => ({
    check,
    reason: null,
    outcome: 'fail' as const,
    rooms: rooms.filter((room) => room.results[position] === 'f').length,
  })).sort((a, b) => b.rooms - a.rooms);
  const elsewhere = rooms.filter((room) => room.reason !== null).length;
  const notChecked: Cause = {
    check: null,
    reason: { id: 'mailbox-elsewhere', args: {} },
    outcome: 'not-checked',
    rooms: elsewhere,
  };
  return [...failing, notChecked].filter((cause) => cause.rooms > 0);
}

const EXPECTED: Record<string, [property: string, wrong: string, wanted: string]> = {
  'full-access': ['FullAccess', 'none', 'offision@contoso.com'],
  'any-hours': ['ScheduleOnlyDuringWorkHours', 'True', 'False'],
  'delegate-listed': ['ResourceDelegates', '{}', 'offision@contoso.com'],
  'nobody-bypasses': ['BookInPolicy', 'amy@contoso.com', '{}'],
  'any-date': ['EnforceSchedulingHorizon', 'True', 'False'],
};

function commandFor(check: string, address: string): string | null {
  const expected = EXPECTED[check];
  if (expected === undefined) return null;
  return check === 'full-access'
    ? `Add-MailboxPermission -Identity "${address}" -User "${expected[2]}" -AccessRights FullAccess -AutoMapping $false`
    : `Set-CalendarProcessing -Identity "${address}" -${expected[0]} ${expected[2] === 'False' ? '$false' : `"${expected[2]}"`}`;
}

function finding(check: string, outcome: Outcome, room: RoomRow): Finding {
  const [property, wrong, wanted] = EXPECTED[check] ?? ['Value', 'other', 'as expected'];
  const read = outcome !== 'not-checked' && outcome !== 'not-applicable';
  const good = outcome === 'pass';
  const reason: Reason | null =
    outcome === 'not-checked'
      ? { id: 'mailbox-elsewhere', args: {} }
      : outcome === 'not-applicable'
        ? { id: 'not-a-room', args: { kind: room.kind } }
        : null;
  const link: Link = { to: 'exchange-resources' };
  return {
    check,
    outcome,
    advisory: outcome === 'warn',
    found: read ? `${property} = ${good ? wanted : wrong}` : null,
    wanted: read ? `${property} = ${wanted}` : null,
    reason,
    details:
      outcome === 'not-checked'
        ? {
            code: '404',
            text: 'The operation could not be performed because the object was not found.',
            host: 'outlook.office365.com',
            traceId: null,
            requestId: '5b1f0f4e-2f6b-4b8e-9a53-0f5f5a7f7c10',
            correlationId: null,
            at: '2026-11-23T10:42:07Z',
          }
        : null,
    diagnosis: null,
    source: 'exchange-app',
    at: '2026-11-23T10:42:07Z',
    since: outcome === 'pending' ? '2026-11-23T10:20:00Z' : null,
    command: good || !read ? null : commandFor(check, room.address),
    link: good ? null : link,
  };
}

export function detailOf(room: RoomRow): RoomDetail {
  return {
    address: room.address,
    name: room.name,
    building: room.building,
    kind: room.kind,
    outcome: room.outcome,
    findings: CHECKS.map((check, position) =>
      finding(check, OUTCOMES[room.results[position] ?? 'n'] ?? 'not-checked', room),
    ),
    readAt: '2026-11-23T10:42:07Z',
  };
}
