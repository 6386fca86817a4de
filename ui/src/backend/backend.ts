import type {
  AppStart,
  CommandError,
  ConnectionForm,
  ConnectLine,
  ConsentEvent,
  ConsentPaste,
  ConsentRequest,
  DelegateView,
  DemoStart,
  FieldError,
  Handover,
  HandoverValue,
  Language,
  Link,
  Reading,
  Registration,
  RoomDetail,
  RoomsFound,
  ScanEnd,
  ScanEvent,
  Scope,
  Theme,
} from './bindings';

/** What a command refused or could not do. `error.code` is the only thing to decide by. */
export class BackendError extends Error {
  readonly error: CommandError;

  constructor(error: CommandError) {
    super(error.message);
    this.name = 'BackendError';
    this.error = error;
  }
}

/** Whatever was thrown, as a command error: a fault of the page itself is `internal`. */
export function commandError(thrown: unknown): CommandError {
  if (thrown instanceof BackendError) return thrown.error;
  return { code: 'internal', message: String(thrown), reason: null, fields: [], details: null };
}

/**
 * The one door to Rust: one method a command, which returns its data or throws `BackendError`.
 * A callback is called for each message until the promise settles; `beginConsent` alone goes on
 * calling `onEvent` until consent is granted, timed out or cancelled: after a refusal it waits on.
 */
export interface Backend {
  appStart(): Promise<AppStart>;
  setPreferences(language: Language, theme: Theme): Promise<void>;
  startDemo(): Promise<DemoStart>;
  validateForm(form: ConnectionForm): Promise<FieldError[]>;
  connect(form: ConnectionForm, onLine: (line: ConnectLine) => void): Promise<Registration>;
  beginConsent(onEvent: (event: ConsentEvent) => void): Promise<ConsentRequest>;
  /** False: no browser could be opened. */
  openConsentAgain(): Promise<boolean>;
  pasteConsentAnswer(text: string): Promise<ConsentPaste>;
  lookForConsent(): Promise<void>;
  cancelConsent(): Promise<void>;
  checkDelegate(address: string): Promise<DelegateView>;
  findRooms(
    delegate: string,
    reading: Reading,
    onFound: (rooms: number) => void,
  ): Promise<RoomsFound>;
  checkRooms(scope: Scope, onEvent: (event: ScanEvent) => void): Promise<ScanEnd>;
  pauseCheck(paused: boolean): Promise<void>;
  stopCheck(): Promise<void>;
  roomDetail(address: string): Promise<RoomDetail>;
  handover(): Promise<Handover>;
  copyHandover(value: HandoverValue): Promise<void>;
  copyText(text: string): Promise<void>;
  openLink(link: Link): Promise<void>;
  /** The path of the saved file, or null when the dialog was cancelled. */
  saveReport(): Promise<string | null>;
  showInFolder(path: string): Promise<void>;
  forget(): Promise<void>;
}
