import { signIn } from '../../administrator/sign-in.svelte';
import { commandError, type Backend } from '../../backend/backend';
import type {
  CommandError,
  DelegateView,
  FileSummary,
  Reading,
  Registration,
  Resumable,
  RoomsFound,
} from '../../backend/bindings';
import { isAddress } from '../../rooms/addresses';
import { wizard, type Way } from '../../wizard/wizard.svelte';

/** What is known of the Offision mailbox that is typed in. */
export type DelegateLook =
  | { state: 'none' }
  | { state: 'empty' | 'malformed' | 'checking' }
  | { state: 'seen'; view: DelegateView }
  | { state: 'failed'; error: CommandError };

/** What is known of the tenant's rooms. `rooms` counts those that arrived so far. */
export type RoomsLook =
  | { state: 'none' }
  | { state: 'looking'; rooms: number }
  | { state: 'found'; found: RoomsFound }
  | { state: 'failed'; error: CommandError };

/** Beside a file, Microsoft Graph still says which rooms there are. */
export function readingOf(way: Way): Reading {
  return way === 'file' ? 'graph' : way;
}

/**
 * Looks up the delegate and the rooms for what step 4 says, once for each new value.
 * The answers outlive the step, so that coming back reads nothing a second time.
 */
export class Choice {
  delegate = $state.raw<DelegateLook>({ state: 'none' });
  rooms = $state.raw<RoomsLook>({ state: 'none' });
  /** What the settings are held against or, without Exchange, taken from. */
  file = $state.raw<FileSummary | null>(null);
  /** The rooms as they were found last, for this mailbox. */
  #last = $state.raw<RoomsFound | null>(null);
  /** The check that was cut off and that the person does not want to go on with. */
  #declined = $state.raw<Resumable | null>(null);
  #delegateOf = '';
  #roomsOf = '';
  // Answers belong to one connection: after the next one, even the same values are asked anew.
  #connection = $state.raw<Registration | null>(null);
  // Rust reads for one question at a time; a newer question waits for the older answer.
  #reading: Promise<void> = Promise.resolve();

  /** The rooms of the tenant, when they are those of the values as they are now. */
  get found(): RoomsFound | null {
    const current = this.#connection === wizard.registration && this.#roomsOf === this.#roomsKey();
    return this.rooms.state === 'found' && current ? this.rooms.found : null;
  }

  /** As `found`; until they were looked for again, as they were, so that nothing on the page jumps. */
  get shown(): RoomsFound | null {
    const { state } = this.rooms;
    return state === 'looking' || state === 'found' ? this.#last : null;
  }

  /** A check of the same rooms that was cut off, and that the person may go on with. */
  get resumable(): Resumable | null {
    const resumable = this.found?.resumable ?? null;
    return resumable?.startedAt === this.#declined?.startedAt ? null : resumable;
  }

  /** The person wants a new check instead. */
  startAnew(): void {
    this.#declined = this.resumable;
  }

  /** Looks again at what changed since the last time. Call it when a field is left. */
  async look(backend: Backend): Promise<void> {
    if (this.#connection !== wizard.registration) {
      this.#connection = wizard.registration;
      this.#delegateOf = '';
      this.#roomsOf = '';
      this.delegate = { state: 'none' };
      this.rooms = { state: 'none' };
      this.file = null;
      this.#last = null;
    }
    await this.#lookForDelegate(backend);
    if (this.delegate.state === 'seen' && this.delegate.view.outcome !== 'fail') {
      await this.#lookForRooms(backend);
    }
  }

  /** Forgets the answers and asks again. */
  async retry(backend: Backend): Promise<void> {
    this.#delegateOf = '';
    await this.lookAgain(backend);
  }

  /** Asks again for the rooms, of which something else changed: a file was read or removed. */
  async lookAgain(backend: Backend): Promise<void> {
    this.#roomsOf = '';
    await this.look(backend);
  }

  /** The delegate is needed now: an empty field is a problem and not only unfinished. */
  requireDelegate(): void {
    if (wizard.values.delegate.trim() === '') this.delegate = { state: 'empty' };
  }

  async #lookForDelegate(backend: Backend): Promise<void> {
    const address = wizard.values.delegate.trim();
    if (!isAddress(address)) {
      this.#delegateOf = '';
      this.#roomsOf = '';
      this.rooms = { state: 'none' };
      if (address !== '') this.delegate = { state: 'malformed' };
      else if (this.delegate.state !== 'empty') this.delegate = { state: 'none' };
      return;
    }
    const key = this.#delegateKey();
    if (key === this.#delegateOf) return;
    this.#delegateOf = key;
    this.#last = null;
    this.delegate = { state: 'checking' };
    try {
      const view = await backend.checkDelegate(address);
      if (key === this.#delegateOf) this.delegate = { state: 'seen', view };
    } catch (thrown) {
      if (key !== this.#delegateOf) return;
      this.#delegateOf = '';
      const error = commandError(thrown);
      const refused = error.fields.find((each) => each.field === 'delegate');
      if (refused?.problem === 'delegate-empty') this.delegate = { state: 'empty' };
      else if (refused !== undefined) this.delegate = { state: 'malformed' };
      else this.delegate = { state: 'failed', error };
    }
  }

  async #lookForRooms(backend: Backend): Promise<void> {
    const key = this.#roomsKey();
    if (key !== this.#roomsOf) {
      this.#roomsOf = key;
      this.rooms = { state: 'looking', rooms: 0 };
      this.#reading = this.#reading.then(() => this.#read(backend, key));
    }
    await this.#reading;
  }

  async #read(backend: Backend, key: string): Promise<void> {
    if (key !== this.#roomsOf) return;
    const { delegate, reading, everything, equipment } = wizard.values;
    try {
      const found = await backend.findRooms(
        delegate.trim(),
        readingOf(reading),
        { everything, equipment },
        (rooms) => {
          if (key === this.#roomsOf) this.rooms = { state: 'looking', rooms };
        },
      );
      if (key !== this.#roomsOf) return;
      wizard.roomsFound = found;
      this.file = found.file;
      this.#last = found;
      this.rooms = { state: 'found', found };
    } catch (thrown) {
      if (key !== this.#roomsOf) return;
      this.#roomsOf = '';
      this.rooms = { state: 'failed', error: commandError(thrown) };
    }
  }

  #delegateKey(): string {
    const { registration, values } = wizard;
    return [registration?.tenantId, values.clientId, values.delegate.trim()].join('\n');
  }

  #roomsKey(): string {
    const { reading, everything, equipment } = wizard.values;
    const way = readingOf(reading);
    // Whoever signs in may see other rooms, and other settings.
    const account = way === 'administrator' ? (signIn.administrator?.account ?? '') : '';
    return [this.#delegateKey(), way, account, everything, equipment].join('\n');
  }
}

/** What step 4 knows, for as long as the window is open. */
export const choice = new Choice();
