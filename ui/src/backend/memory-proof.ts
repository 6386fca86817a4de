import type { Backend } from './backend';
import type { ProofAnswer, ProofEnd, ProofEvent, ProofState, RoomRow } from './bindings';
import { columnOf } from './memory-rooms';

/** What a made-up proof does. */
export interface ProofOptions {
  /** Test invitations that an earlier proof has left behind. */
  leftovers?: number;
  /** `waits`: no room answers before it is stopped. */
  proof?: 'answers' | 'waits';
}

type Note = (method: keyof Backend, argument?: string) => void;
type ProofCommands = Pick<Backend, 'proofLeftovers' | 'startProof' | 'stopProof' | 'cleanUpProofs'>;

function event(room: string, state: ProofState, more: Partial<ProofEvent> = {}): ProofEvent {
  return { room, state, answer: null, expected: null, reason: null, ...more };
}

/** The commands of the proof booking; a room without an entry in BookInPolicy asks its delegates. */
export function proofCommands(
  options: ProofOptions,
  rooms: readonly RoomRow[],
  note: Note,
  tick: (ms?: number) => Promise<void>,
): ProofCommands {
  let leftovers = options.leftovers ?? 0;
  let stopped = false;

  const expectedOf = (address: string): ProofAnswer => {
    const room = rooms.find((each) => each.address === address);
    return room?.results[columnOf('nobody-bypasses')] === 'f' ? 'accepted' : 'tentative';
  };

  async function prove(addresses: string[], tell: (event: ProofEvent) => void): Promise<ProofEnd> {
    const all = async (state: ProofState, more: (room: string) => Partial<ProofEvent>) => {
      for (const room of addresses) tell(event(room, state, more(room)));
      await tick();
    };
    const expected = (room: string) => ({ expected: expectedOf(room) });
    const answered = (room: string) => ({ ...expected(room), answer: 'tentative' as const });
    await all('sending', expected);
    await all('waiting', expected);
    while (options.proof === 'waits' && !stopped) await tick(50);
    await all('answered', stopped ? expected : answered);
    await all('cleaning', expected);
    await all('cleaned', expected);
    return { left: 0 };
  }

  return {
    async proofLeftovers() {
      note('proofLeftovers');
      return leftovers;
    },
    async startProof(organizer, addresses, onEvent) {
      note('startProof', `${organizer},${addresses.join()}`);
      stopped = false;
      return prove(addresses, onEvent);
    },
    async stopProof() {
      note('stopProof');
      stopped = true;
    },
    async cleanUpProofs(onEvent) {
      note('cleanUpProofs');
      for (const room of rooms.slice(0, leftovers)) {
        onEvent(event(room.address, 'cleaning'));
        await tick();
        onEvent(event(room.address, 'cleaned'));
      }
      leftovers = 0;
      return { left: 0 };
    },
  };
}
