import type {
  AddressesSeen,
  Administrator,
  AppStart,
  BookingAnswer,
  BookingLine,
  BookingQuestion,
  Chosen,
  CloudId,
  CommandError,
  ConnectionForm,
  ConnectLine,
  ConsentEvent,
  ConsentMail,
  ConsentPaste,
  ConsentRequest,
  DelegateView,
  DemoStart,
  Diagnosis,
  ExportPlace,
  ExportRun,
  ExportScript,
  FieldError,
  FileSummary,
  FindOptions,
  GuideStep,
  Handback,
  Handover,
  HandoverValue,
  Journals,
  KeepSecret,
  Language,
  Link,
  OpenedPlan,
  PermissionRow,
  PlannedRoom,
  PlannedRow,
  PlanView,
  ProofEnd,
  ProofEvent,
  Powershell,
  Reading,
  Registration,
  RegistrationRepairId,
  RegistrationRepairOutcome,
  RegistrationRepairs,
  RegistrationUndo,
  Rehearsal,
  RepairEnd,
  RepairProgress,
  RepairScope,
  RepairWish,
  RoomDetail,
  RoomsFound,
  ScanEnd,
  ScanEvent,
  Scope,
  Script,
  ScriptKind,
  SignInApp,
  SignInEvent,
  SignInRequest,
  SignInWay,
  Theme,
  UndoWish,
  WaitEvent,
} from './bindings';

/** What a generated script makes, and where. */
export interface ScriptRequest {
  kind: ScriptKind;
  name: string;
  redirectUrl: string;
  /** Empty: the script asks. */
  tenant: string;
  cloud: CloudId | null;
}

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
  return {
    code: 'internal',
    message: String(thrown),
    reason: null,
    fields: [],
    details: null,
    diagnosis: null,
  };
}

/**
 * The one door to Rust: one method a command, which returns its data or throws `BackendError`.
 * A callback is called for each message until the promise settles. Five commands start something
 * in the background and go on calling `onEvent`: `beginConsent` until consent is granted, timed out or
 * cancelled (after a refusal it waits on), `waitForSecret`, `waitForRole`, `beginSignIn` and
 * `consentToChanges` until they are over or cancelled.
 */
export interface Backend {
  appStart(): Promise<AppStart>;
  setPreferences(language: Language, theme: Theme): Promise<void>;
  startDemo(): Promise<DemoStart>;
  validateForm(form: ConnectionForm): Promise<FieldError[]>;
  connect(form: ConnectionForm, onLine: (line: ConnectLine) => void): Promise<Registration>;
  /** Asks Microsoft again and again whether it knows the form's new secret by now. */
  waitForSecret(form: ConnectionForm, onEvent: (event: WaitEvent) => void): Promise<void>;
  cancelWait(): Promise<void>;
  /** Tries a new secret without using it; it is kept in Rust until it is used. */
  rehearseSecret(secret: string): Promise<Rehearsal>;
  useRehearsedSecret(keep: KeepSecret): Promise<Registration>;
  /** The path of the saved calendar file, or null when the dialog was cancelled. */
  saveReminder(): Promise<string | null>;
  guide(): Promise<GuideStep[]>;
  /** As `guide`, after the registration was read again. */
  refreshGuide(): Promise<GuideStep[]>;
  registrationScript(request: ScriptRequest): Promise<Script>;
  /** The path of the saved script, or null when the dialog was cancelled. */
  saveScript(request: ScriptRequest): Promise<string | null>;
  /** Takes what a script printed. The secret in it stays in Rust. */
  takeHandback(text: string): Promise<Handback>;
  beginConsent(onEvent: (event: ConsentEvent) => void): Promise<ConsentRequest>;
  /** False: no browser could be opened. */
  openConsentAgain(): Promise<boolean>;
  pasteConsentAnswer(text: string): Promise<ConsentPaste>;
  lookForConsent(): Promise<void>;
  cancelConsent(): Promise<void>;
  /** A mail to the administrator, with the link of the request that is open. */
  consentMail(): Promise<ConsentMail>;
  /** What is known about each permission, from the last time it was read. */
  permissionTable(): Promise<PermissionRow[]>;
  beginSignIn(
    way: SignInWay,
    app: SignInApp,
    onEvent: (event: SignInEvent) => void,
  ): Promise<SignInRequest>;
  cancelSignIn(): Promise<void>;
  signOut(): Promise<void>;
  /** Who is signed in; null: nobody. */
  administrator(): Promise<Administrator | null>;
  /** What can be added to the registration as it was read last. Only what is shown can be made. */
  registrationRepairs(): Promise<RegistrationRepairs>;
  /** `keep`: where a new secret belongs. It never comes to the page; `copyHandover` copies it. */
  applyRegistrationRepair(
    id: RegistrationRepairId,
    keep: KeepSecret,
  ): Promise<RegistrationRepairOutcome>;
  /** The repairs of this registration that can be taken back, the newest first. */
  registrationUndos(): Promise<RegistrationUndo[]>;
  undoRegistrationRepair(id: string): Promise<RegistrationRepairOutcome>;
  /** As `beginSignIn` in the browser, and asks to change registrations as well. */
  consentToChanges(app: SignInApp, onEvent: (event: SignInEvent) => void): Promise<SignInRequest>;
  /** What an error of Microsoft means; null: there is none in the text. */
  explain(text: string): Promise<Diagnosis | null>;
  checkDelegate(address: string): Promise<DelegateView>;
  findRooms(
    delegate: string,
    reading: Reading,
    options: FindOptions,
    onFound: (rooms: number) => void,
  ): Promise<RoomsFound>;
  /** How many of the rooms that were found this choice means. */
  countRooms(scope: Scope): Promise<Chosen>;
  lookAtAddresses(text: string): Promise<AddressesSeen>;
  /** The text of a chosen file, or null when the dialog was cancelled. */
  pickAddresses(): Promise<string | null>;
  /** The PowerShell of this computer, or null when there is none. */
  powershell(): Promise<Powershell | null>;
  exportScript(place: ExportPlace, scope: Scope): Promise<ExportScript>;
  /** The path of the saved script, or null when the dialog was cancelled. */
  saveExportScript(place: ExportPlace, scope: Scope): Promise<string | null>;
  /**
   * Runs the script here; `onLine` gets what it prints. Null when the dialog that asks for a folder
   * was cancelled.
   */
  runExportScript(scope: Scope, onLine: (line: string) => void): Promise<ExportRun | null>;
  stopExportScript(): Promise<void>;
  /** What was read of the chosen files, or null when the dialog was cancelled. */
  importFiles(): Promise<FileSummary | null>;
  forgetFile(): Promise<void>;
  /** As `importFiles`, without any tenant: whatever was connected is left. */
  openFile(delegate: string | null): Promise<FileSummary | null>;
  /** Asks Exchange again and again whether it lets the app read rooms by now. */
  waitForRole(onEvent: (event: WaitEvent) => void): Promise<void>;
  checkRooms(scope: Scope, onEvent: (event: ScanEvent) => void): Promise<ScanEnd>;
  pauseCheck(paused: boolean): Promise<void>;
  stopCheck(): Promise<void>;
  roomDetail(address: string): Promise<RoomDetail>;
  /** The path of the saved commands, or null when the dialog was cancelled. */
  saveCommands(check: string): Promise<string | null>;
  whoCanBook(address: string, question: BookingQuestion): Promise<BookingAnswer>;
  bookingSummary(address: string): Promise<BookingLine[]>;
  /** How many test invitations an earlier proof has left behind. */
  proofLeftovers(): Promise<number>;
  /** Sends test invitations. */
  startProof(
    organizer: string,
    rooms: string[],
    onEvent: (event: ProofEvent) => void,
  ): Promise<ProofEnd>;
  /** Stops waiting for answers; what was sent is cleaned up all the same. */
  stopProof(): Promise<void>;
  cleanUpProofs(onEvent: (event: ProofEvent) => void): Promise<ProofEnd>;
  /** Plans changes of rooms that were checked. Rust keeps the plan until another one is looked at. */
  planRepair(scope: RepairScope, wish: RepairWish): Promise<PlanView>;
  /** One page of the rooms of what is shown, from this place on. */
  planRooms(id: string, from: number): Promise<PlannedRow[]>;
  planRoom(id: string, address: string): Promise<PlannedRoom>;
  /** Carries out what is shown, be it a plan or an undo. */
  applyPlan(id: string, onEvent: (progress: RepairProgress) => void): Promise<RepairEnd>;
  /** Begins nothing more; rooms under way are finished. */
  stopRepair(): Promise<void>;
  /** The path of the saved plan, or null when the dialog was cancelled. */
  savePlan(id: string): Promise<string | null>;
  /** The PowerShell script that carries out the plan; `null` when the person changed their mind. */
  savePlanScript(id: string): Promise<string | null>;
  /** A plan that was saved, why it is not used, or null when the dialog was cancelled. */
  openPlan(): Promise<OpenedPlan | null>;
  /** Every run that has written to rooms of this tenant. */
  repairs(): Promise<Journals>;
  /** What would be taken back of a run. */
  undoPreview(journal: string, wish: UndoWish): Promise<PlanView>;
  handover(): Promise<Handover>;
  copyHandover(value: HandoverValue): Promise<void>;
  copyText(text: string): Promise<void>;
  openLink(link: Link): Promise<void>;
  /** The path of the saved file, or null when the dialog was cancelled. */
  saveReport(): Promise<string | null>;
  showInFolder(path: string): Promise<void>;
  forget(): Promise<void>;
}
