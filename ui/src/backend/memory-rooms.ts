import type { Cause, CheckColumn, Counts, Link, Outcome, RoomRow } from './bindings';

/** Where an administrator mends a room. */
export const EXCHANGE: Link = { to: 'exchange-resources' };

/** What only advises, marked with `?`; commands mend what is marked with `$`. */
const IDS = `room-mailbox visible-to-app place-described? cloud-managed? sources-agree?
  automatic-processing$ no-automatic-acceptance$ everyone-may-request$ requests-forwarded$
  delegate-listed$ nobody-bypasses$ not-reserved? no-delegate-rule? no-dynamic-groups?
  no-orphaned-delegates? lists-have-effect? exceptions-declined? external-requests-as-needed?
  pending-shown? new-requests-shown? workspace-accepts-by-capacity? any-hours$ series-allowed?
  conflicts-declined? not-released? subject-kept? comments-kept? private-kept? any-date$
  window-wide? long-meetings-allowed? full-access$`;

/** The room checks, in the order of the result letters. */
export const CHECKS: readonly CheckColumn[] = IDS.split(/\s+/).map((word) => ({
  id: word.replace(/[?$]/, ''),
  advisory: word.endsWith('?'),
  repairable: word.endsWith('$'),
  link: EXCHANGE,
}));

/** Place of a check among the letters. */
export function columnOf(id: string): number {
  return CHECKS.findIndex((check) => check.id === id);
}

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
export const OUTCOMES: Record<string, Outcome> = {
  p: 'pass',
  f: 'fail',
  w: 'warn',
  d: 'pending',
  n: 'not-checked',
  b: 'not-checked',
  o: 'not-checked',
  a: 'not-applicable',
};

type Letters = string[] & { set(check: string, letter: string): void };

/** A good room: nothing asked for its rules, and there is one source. */
function goodLetters(): Letters {
  const letters = CHECKS.map(() => 'p');
  const set = (check: string, letter: string) => (letters[columnOf(check)] = letter);
  set('no-delegate-rule', 'o');
  set('sources-agree', 'a');
  set('workspace-accepts-by-capacity', 'a');
  return Object.assign(letters, { set });
}

/** Rooms of other kinds than a room, by the rest of their number divided by 60. */
const KINDS: Record<number, string> = {
  19: 'workspace',
  29: 'shared-mailbox',
  39: 'on-premises',
  49: 'other-tenant',
  59: 'equipment',
};

/** What is wrong with a room of another kind. */
function lettersOfKind(kind: string, letters: Letters): string {
  switch (kind) {
    case 'shared-mailbox':
      letters.set('room-mailbox', 'f');
      return letters.join('');
    case 'on-premises':
      return 'n'.repeat(CHECKS.length);
    case 'workspace':
      letters.fill('a');
      letters.set('workspace-accepts-by-capacity', 'w');
      return letters.join('');
    default:
      return 'a'.repeat(CHECKS.length);
  }
}

/** What is wrong with room number `index`: a fixed mix, so that pictures and tests do not change. */
function resultsOf(index: number, kind: string): string {
  const letters = goodLetters();
  if (kind !== 'room') return lettersOfKind(kind, letters);
  if (index % 24 === 23) return CHECKS.map((_, column) => (column < 2 ? 'p' : 'n')).join('');
  if (index % 80 === 40) {
    letters.fill('b');
    letters.set('room-mailbox', 'f');
    return letters.join('');
  }
  if (index % 6 === 1) letters.set('full-access', 'f');
  if (index % 9 === 2) letters.set('any-hours', 'f');
  if (index % 11 === 3) letters.set('delegate-listed', 'f');
  if (index % 14 === 4) letters.set('nobody-bypasses', 'f');
  if (index % 17 === 5) letters.set('visible-to-app', 'w');
  if (index % 40 === 6) letters.set('full-access', 'd');
  if (index % 7 === 0) letters.set('comments-kept', 'w');
  if (index % 10 === 8) letters.set('place-described', 'w');
  if (index % 13 === 6) letters.set('window-wide', 'w');
  if (index % 31 === 13) letters.set('sources-agree', 'w');
  return letters.join('');
}

/** Worst of what Offision needs: fail, then not checked, pending, warning; a pass needs all to pass. */
function worst(results: string): Outcome {
  const needed = CHECKS.flatMap(({ advisory }, column) => (advisory ? [] : [results[column]]));
  const letter = ['f', 'n', 'b', 'd', 'w', 'p', 'a'].find((each) => needed.includes(each)) ?? 'n';
  return OUTCOMES[letter] ?? 'not-checked';
}

function reasonOf(kind: string, results: string): string | null {
  if (!results.includes('n')) return null;
  return kind === 'on-premises' ? 'on-premises' : 'mailbox-elsewhere';
}

export function makeRooms(count: number, allGood = false): RoomRow[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = allGood ? 'room' : (KINDS[index % 60] ?? 'room');
    const results = allGood ? goodLetters().join('') : resultsOf(index, kind);
    const number = String(index + 1).padStart(3, '0');
    return {
      address: `room-${number}@contoso.com`,
      name: `${NAMES[index % NAMES.length]} ${(index % 30) + 1}F-${number}`,
      building: BUILDINGS[index % BUILDINGS.length] ?? null,
      kind,
      outcome: worst(results),
      results,
      reason: reasonOf(kind, results),
      blockedBy: results.includes('b') ? 'room-mailbox' : null,
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
  const failing = CHECKS.map(({ id, advisory }, position) => ({
    check: id,
    reason: null,
    outcome: advisory ? ('warn' as const) : ('fail' as const),
    advisory,
    rooms: rooms.filter((room) => room.results[position] === (advisory ? 'w' : 'f')).length,
  })).sort((a, b) => Number(a.advisory) - Number(b.advisory) || b.rooms - a.rooms);
  const unread = ['mailbox-elsewhere', 'on-premises'].map((id) => ({
    check: null,
    reason: { id, args: {} },
    outcome: 'not-checked' as const,
    advisory: false,
    rooms: rooms.filter((room) => room.reason === id).length,
  }));
  return [...failing, ...unread].filter((cause) => cause.rooms > 0);
}
