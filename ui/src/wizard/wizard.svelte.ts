import type {
  AppStart,
  CloudId,
  ConnectionForm,
  ConnectLine,
  Environment,
  FileSummary,
  KeepSecret,
  Permission,
  Reading,
  Registration,
  RoomsFound,
  Scope,
} from '../backend/bindings';
import type { IconName } from '../components/icons';
import {
  INITIAL,
  lockedBy,
  reduce,
  statusOf,
  type StepName,
  type StepStatus,
  type WizardEvent,
} from './steps';

export interface FooterAction {
  label: string;
  action: () => void;
  busy?: boolean;
  icon?: IconName;
}

/** What the footer shows beside Back. A step has at most one primary action. */
export interface Footer {
  primary?: FooterAction;
  secondary?: FooterAction;
  /** Instead of going one step back; false: no Back. */
  back?: (() => void) | false;
}

/** How settings are read: live, or from a file that PowerShell wrote. */
export type Way = Reading | 'file';

/** Everything typed or chosen. It outlives the step that shows it. */
export interface Values {
  tenant: string;
  clientId: string;
  /** Empty when the stored one is used. */
  secret: string;
  redirectUrl: string;
  /** Null: Microsoft is asked where the tenant is. */
  cloud: CloudId | null;
  keep: KeepSecret;
  delegate: string;
  reading: Way;
  scope: 'all' | 'buildings' | 'lists' | 'search' | 'pasted';
  buildings: string[];
  /** Addresses of room lists. */
  lists: string[];
  search: string;
  pasted: string;
  /** Rules of the mailbox are read as well. */
  everything: boolean;
  equipment: boolean;
}

function emptyValues(): Values {
  return {
    tenant: '',
    clientId: '',
    secret: '',
    redirectUrl: '',
    cloud: null,
    keep: 'keychain',
    delegate: '',
    reading: 'administrator',
    scope: 'all',
    buildings: [],
    lists: [],
    search: '',
    pasted: '',
    everything: false,
    equipment: false,
  };
}

/** The page's view of the wizard. Rust owns the truth; this holds what is shown and typed. */
class Wizard {
  #state = $state.raw(INITIAL);

  values = $state<Values>(emptyValues());
  /** The client ID whose secret Rust has, so that the field may stay empty; null: no secret. */
  secretOf = $state<string | null>(null);
  /** What the window was started with; null before Rust has answered. */
  start = $state.raw<AppStart | null>(null);
  environment = $state<Environment>('microsoft');
  /** The answer of the last `connect`; null before. */
  registration = $state.raw<Registration | null>(null);
  /** The five lines of the last `connect`, in the order in which they arrived. */
  lines = $state.raw<ConnectLine[]>([]);
  /** Step 2 connects by itself when it opens: the person chose to go on with what is saved. */
  connectAtOnce = $state(false);
  /** Step 2 opens the renewal of the secret when it is connected. */
  renewing = $state(false);
  /** The tenant that the person went on with; null before. */
  confirmed = $state<string | null>(null);
  /** The permissions as last seen, by `connect` or while waiting for consent. */
  permissions = $state.raw<Permission[]>([]);
  roomsFound = $state.raw<RoomsFound | null>(null);
  /** The file that is looked at alone, without any tenant; null: there is none. */
  openedFile = $state.raw<FileSummary | null>(null);
  /** What step 5 checks, set by step 4. */
  scope = $state.raw<Scope>({ kind: 'all' });
  footer = $state.raw<Footer>({});
  /** Instead of the status word under a step's name, for example "1,195 need action". */
  remarks = $state<Partial<Record<StepName, string>>>({});

  get current(): StepName {
    return this.#state.current;
  }

  /** The tenant that is connected; before that none is named, so that none is named wrongly. */
  get tenantName(): string | null {
    // Consent opens the name, so the list of rooms may know it when the registration did not.
    const { registration, roomsFound, openedFile } = this;
    if (openedFile !== null) return openedFile.tenant;
    return registration?.tenantName || roomsFound?.tenantName || registration?.tenantId || null;
  }

  status(step: StepName): StepStatus {
    return statusOf(this.#state, step);
  }

  /** Rust has the secret of the app that the form names. */
  get secretStored(): boolean {
    return this.secretOf !== null && this.secretOf === this.values.clientId;
  }

  /** Finished at least once, even if its input changed since. */
  wasFinished(step: StepName): boolean {
    return this.#state.progress[step] !== 'none';
  }

  /** The step that must be finished first, or null when this one is open. */
  lockedBy(step: StepName): StepName | null {
    return lockedBy(this.#state, step);
  }

  go(step: StepName): void {
    this.#send({ type: 'go', step });
  }

  back(): void {
    this.#send({ type: 'back' });
  }

  /** Marks a step done and moves on, unless the person has already left it. */
  finish(step: StepName): void {
    if (step === 'start') this.openedFile = null;
    this.#send({ type: 'finish', step });
  }

  /** Marks a step done and stays. */
  reach(step: StepName): void {
    this.#send({ type: 'reach', step });
  }

  /** The values of this step changed: later finished steps need attention. */
  stale(step: StepName): void {
    this.#send({ type: 'stale', step });
  }

  /** Leaves whatever was connected and shows the rooms of this file. */
  openFile(file: FileSummary): void {
    this.reset();
    this.openedFile = file;
    this.#send({ type: 'open-file' });
  }

  /** The form as Rust takes it. A secret that is stored already is sent as null. */
  connectionForm(): ConnectionForm {
    const { tenant, clientId, secret, redirectUrl, keep, cloud } = this.values;
    const stored = this.secretStored && secret === '';
    return { tenant, clientId, secret: stored ? null : secret, redirectUrl, keep, cloud };
  }

  /** Back to an empty wizard in the same window. */
  reset(): void {
    this.#send({ type: 'reset' });
    this.values = emptyValues();
    this.secretOf = null;
    this.environment = this.start?.environment ?? 'microsoft';
    this.registration = null;
    this.lines = [];
    this.connectAtOnce = false;
    this.renewing = false;
    this.confirmed = null;
    this.permissions = [];
    this.roomsFound = null;
    this.openedFile = null;
    this.scope = { kind: 'all' };
    this.footer = {};
    this.remarks = {};
  }

  #send(event: WizardEvent): void {
    this.#state = reduce(this.#state, event);
  }
}

export const wizard = new Wizard();

/**
 * Shows a step's actions in the footer. Use it as `$effect(() => setFooter({…}))`: the effect
 * follows the language and the state, and what it returns clears the footer when the step leaves.
 */
export function setFooter(footer: Footer): () => void {
  wizard.footer = footer;
  return () => {
    if (wizard.footer === footer) wizard.footer = {};
  };
}
