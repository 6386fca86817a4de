import type { Backend } from './backend';
import type { Budget, CommandError, RoomRow, ScanEnd, ScanEvent, Scope } from './bindings';
import { answerOf, summaryOf } from './memory-booking';
import { detailOf } from './memory-details';
import { roomsOf } from './memory-discovery';
import { causesOf, CHECKS, countRooms } from './memory-rooms';

/** How a made-up check goes. */
export interface ScanKnob {
  /**
   * `all-good`: every room passes. `half`: stops sending after half of the rooms, for pictures.
   * `not-kept`: the disk is full after half of the rooms.
   */
  scan?: 'typical' | 'all-good' | 'half' | 'not-kept';
  /** An estimate comes after the first rooms, as in a large tenant. */
  estimate?: boolean;
}

type Note = (method: keyof Backend, argument?: string) => void;
type ScanCommands = Pick<
  Backend,
  | 'checkRooms'
  | 'pauseCheck'
  | 'stopCheck'
  | 'roomDetail'
  | 'saveCommands'
  | 'whoCanBook'
  | 'bookingSummary'
>;

const BATCH = 25;
const BUDGET: Budget = { atOnce: 8, perMinute: 310, refused: 3 };

/** The disk is full. */
export const DISK_FULL: CommandError = {
  code: 'file',
  message: 'the disk is full; make room, then go on with the check',
  reason: { id: 'disk-full', args: {} },
  diagnosis: null,
  fields: [],
  details: null,
};

/** A room as it is listed before anything of it was read. */
function unread(room: RoomRow): RoomRow {
  return { ...room, outcome: 'not-checked', results: '', reason: null, blockedBy: null };
}

/** The commands of step 5 over these rooms, and a way to send an event of its own. */
export function scanCommands(
  options: ScanKnob,
  all: readonly RoomRow[],
  note: Note,
  tick: (ms?: number) => Promise<void>,
): { commands: ScanCommands; sendScan: (event: ScanEvent) => void } {
  let onScan: (event: ScanEvent) => void = () => undefined;
  let paused = false;
  let stopped = false;
  let full = options.scan === 'not-kept';

  function meant(scope: Scope): readonly RoomRow[] {
    // What was just read is an hour old at most.
    if (scope.kind === 'older') return [];
    if (scope.kind === 'failed') return all.filter((room) => room.outcome === 'fail');
    return scope.kind === 'resume' ? all : roomsOf(all, scope);
  }

  async function scan(scope: Scope): Promise<ScanEnd> {
    const rooms = meant(scope);
    // A third was read before it was cut off.
    const before = scope.kind === 'resume' ? Math.floor(rooms.length / 3) : 0;
    const halts = options.scan === 'half' || full;
    const end = halts ? Math.floor(rooms.length / 2) : rooms.length;
    stopped = false;
    paused = false;
    const tell = (batch: readonly RoomRow[], read: readonly RoomRow[], started: boolean) =>
      onScan({
        event: 'rooms',
        rooms: [...batch],
        counts: countRooms(rooms.length, read),
        causes: causesOf(read),
        done: read.length,
        secondsLeft: started ? Math.ceil((rooms.length - read.length) / 2) : null,
        budget: started ? BUDGET : null,
      });
    onScan({ event: 'started', total: rooms.length, checks: [...CHECKS] });
    if (!['rooms', 'failed', 'older'].includes(scope.kind)) {
      const rows = rooms.map((room, place) => (place < before ? room : unread(room)));
      tell(rows, rooms.slice(0, before), false);
    }
    let done = before;
    while (!stopped && done < end) {
      await tick();
      if (paused) continue;
      const from = done;
      done = Math.min(done + BATCH, end);
      tell(rooms.slice(from, done), rooms.slice(0, done), true);
      if (from < 50 && done >= 50 && options.estimate) {
        onScan({ event: 'estimate', sampled: 50, failed: 10, least: 0.1124, most: 0.3304 });
      }
    }
    if (full) onScan({ event: 'notKept', error: DISK_FULL });
    while (options.scan === 'half' && !stopped) await tick(50);
    const read = rooms.slice(0, done);
    const cutOff = stopped || full;
    full = false;
    return {
      counts: countRooms(rooms.length, read),
      causes: causesOf(read),
      stopped: cutOff,
      finishedAt: '2026-11-23T10:44:00Z',
    };
  }

  function roomAt(address: string): RoomRow {
    const room = all.find((each) => each.address === address);
    if (room === undefined) throw new Error(`no room ${address}`);
    return room;
  }

  return {
    sendScan: (event) => onScan(event),
    commands: {
      async checkRooms(scope, onEvent) {
        note('checkRooms', scope.kind === 'older' ? `older,${scope.minutes}` : scope.kind);
        onScan = onEvent;
        return scan(scope);
      },
      async pauseCheck(value) {
        note('pauseCheck', String(value));
        paused = value;
      },
      async stopCheck() {
        note('stopCheck');
        stopped = true;
      },
      async roomDetail(address) {
        note('roomDetail', address);
        return detailOf(roomAt(address));
      },
      async saveCommands(check) {
        note('saveCommands', check);
        return `/home/amy/Documents/offision-${check}.ps1`;
      },
      async whoCanBook(address, question) {
        note('whoCanBook', address);
        return answerOf(roomAt(address), question);
      },
      async bookingSummary(address) {
        note('bookingSummary', address);
        return summaryOf(roomAt(address));
      },
    },
  };
}
