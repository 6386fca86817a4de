import { commandError, type Backend } from '../../../backend/backend';
import type { CommandError, ProofEnd, ProofEvent } from '../../../backend/bindings';
import { announce } from '../../../components/status.svelte';
import { t, type MessageKey } from '../../../i18n/index.svelte';
import { isAddress } from '../../../rooms/addresses';

/** No more rooms than this get a test invitation. */
export const MOST_ROOMS = 3;

/** `asking`: nothing is sent yet. `running` goes on when the dialog is closed. */
export type ProofPhase = 'asking' | 'running' | 'stopping' | 'ended';

/** What is wrong with the organizer that was typed. */
export function organizerProblem(
  typed: string,
  delegate: string,
  isRoom: (address: string) => boolean,
): MessageKey | null {
  const address = typed.trim().toLowerCase();
  if (address === '') return 'proof-organizer-empty';
  if (!isAddress(address)) return 'proof-organizer-malformed';
  // Exchange accepts a delegate's own request at once, and ignores a room that asks itself.
  if (address === delegate.trim().toLowerCase()) return 'proof-error-organizer-is-delegate';
  if (isRoom(address)) return 'proof-error-organizer-is-room';
  return null;
}

/**
 * The proof booking as the page sees it. It outlives the dialog: what was sent is answered and
 * cleaned up whether somebody looks or not.
 */
export class Proof {
  open = $state(false);
  phase = $state<ProofPhase>('asking');
  organizer = $state('');
  /** Addresses of the rooms that get an invitation. */
  rooms = $state.raw<readonly string[]>([]);
  /** The newest of each room. */
  events = $state.raw<ReadonlyMap<string, ProofEvent>>(new Map());
  end = $state.raw<ProofEnd | null>(null);
  error = $state.raw<CommandError | null>(null);
  /** Test invitations that an earlier proof has left behind; null while nobody has looked. */
  leftovers = $state<number | null>(null);
  cleaning = $state(false);

  readonly running = $derived(this.phase === 'running' || this.phase === 'stopping');

  /** Opens the dialog, with these rooms when no proof is under way. */
  ask(rooms: readonly string[]): void {
    if (!this.running) {
      this.phase = 'asking';
      this.rooms = rooms.slice(0, MOST_ROOMS);
      this.events = new Map();
      this.end = null;
      this.error = null;
    }
    this.open = true;
  }

  add(room: string): void {
    if (this.rooms.length < MOST_ROOMS && !this.rooms.includes(room))
      this.rooms = [...this.rooms, room];
  }

  remove(room: string): void {
    this.rooms = this.rooms.filter((each) => each !== room);
  }

  /** Sends the invitations. */
  async start(backend: Backend): Promise<void> {
    this.phase = 'running';
    this.events = new Map();
    this.end = null;
    this.error = null;
    announce(t('proof-announce-started', { count: this.rooms.length }));
    try {
      this.end = await backend.startProof(this.organizer.trim(), [...this.rooms], (event) =>
        this.#hear(event),
      );
      this.leftovers = this.end.left;
      announce(t(this.end.left === 0 ? 'proof-announce-ended' : 'proof-left', this.end));
    } catch (thrown) {
      this.error = commandError(thrown);
      await this.look(backend);
    }
    this.phase = 'ended';
  }

  /** Waits no longer; what was sent is cleaned up. */
  async stop(backend: Backend): Promise<void> {
    this.phase = 'stopping';
    try {
      await backend.stopProof();
    } catch (thrown) {
      this.error = commandError(thrown);
      this.phase = 'running';
    }
  }

  /** Looks for what an earlier proof has left behind. */
  async look(backend: Backend): Promise<void> {
    try {
      this.leftovers = await backend.proofLeftovers();
    } catch {
      // Nothing is known, so nothing is claimed; the next visit looks again.
      this.leftovers = null;
    }
  }

  /** Removes what an earlier proof has left behind. */
  async cleanUp(backend: Backend): Promise<void> {
    this.cleaning = true;
    this.error = null;
    try {
      const { left } = await backend.cleanUpProofs(() => undefined);
      this.leftovers = left;
      announce(left === 0 ? t('proof-cleaned') : t('proof-left', { left }));
    } catch (thrown) {
      this.error = commandError(thrown);
    }
    this.cleaning = false;
  }

  /** What a room answered stays while its meeting is removed. */
  #hear(event: ProofEvent): void {
    const before = this.events.get(event.room);
    this.events = new Map(this.events).set(event.room, {
      ...event,
      answer: event.answer ?? before?.answer ?? null,
      expected: event.expected ?? before?.expected ?? null,
    });
  }
}

/** The proof booking of this window. */
export const proof = new Proof();
