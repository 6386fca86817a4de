import { Channel } from '@tauri-apps/api/core';
import { BackendError, commandError, type Backend } from './backend';
import { commands, type CommandError } from './bindings';

/** What a generated command answers: it throws only what is an `Error` of the page's side. */
type Answer<T> = { status: 'ok'; data: T } | { status: 'error'; error: CommandError };

/** A panic or an unknown command arrives as a string, a command's own refusal as `CommandError`. */
function isCommandError(thrown: unknown): thrown is CommandError {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'fields' in thrown;
}

/** A fault on the way, such as a panic, as a command's error. */
function guarded<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((thrown: unknown) => {
    throw new BackendError(commandError(thrown));
  });
}

async function unwrap<T>(asked: Promise<Answer<T>>): Promise<T> {
  const answer = await guarded(asked);
  if (answer.status === 'ok') return answer.data;
  const error: unknown = answer.error;
  throw new BackendError(isCommandError(error) ? error : commandError(error));
}

/** For commands that answer nothing: Rust's `()` arrives as `null`. */
async function done(asked: Promise<Answer<null>>): Promise<void> {
  await unwrap(asked);
}

/** How long the end of a channel may stay away after the answer, in milliseconds. */
const LATE = 2000;

/**
 * Asks with a channel that is over when the command is. Its messages and the answer take different
 * ways (Tauri fetches a message of 8 KiB or more by a request of its own), so the answer may be
 * here first: it is held back until Rust has said that the channel ends.
 */
async function following<T, M>(
  onMessage: (message: M) => void,
  ask: (messages: Channel<M>) => Promise<Answer<T>>,
): Promise<T> {
  const messages = new Channel<M>(onMessage);
  const ended = new Promise<void>((resolve) => {
    // Called for the end of the channel, after its last message. Source: @tauri-apps/api, core.js.
    const { cleanupCallback } = messages as unknown as { cleanupCallback: () => void };
    Object.assign(messages, {
      cleanupCallback: () => {
        cleanupCallback.call(messages);
        resolve();
      },
    });
  });
  try {
    return await unwrap(ask(messages));
  } finally {
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, LATE))]);
  }
}

export const tauriBackend: Backend = {
  appStart: () => unwrap(commands.appStart()),
  setPreferences: (language, theme) => done(commands.setPreferences(language, theme)),
  startDemo: () => unwrap(commands.startDemo()),
  forget: () => done(commands.forget()),
  validateForm: (form) => unwrap(commands.validateForm(form)),
  connect: (form, onLine) => following(onLine, (lines) => commands.connect(form, lines)),
  waitForSecret: (form, onEvent) => done(commands.waitForSecret(form, new Channel(onEvent))),
  cancelWait: () => done(commands.cancelWait()),
  rehearseSecret: (secret) => unwrap(commands.rehearseSecret(secret)),
  useRehearsedSecret: (keep) => unwrap(commands.useRehearsedSecret(keep)),
  saveReminder: () => unwrap(commands.saveReminder()),
  guide: () => unwrap(commands.guide()),
  refreshGuide: () => unwrap(commands.refreshGuide()),
  registrationScript: ({ kind, name, redirectUrl, tenant, cloud }) =>
    unwrap(commands.registrationScript(kind, name, redirectUrl, tenant, cloud)),
  saveScript: ({ kind, name, redirectUrl, tenant, cloud }) =>
    unwrap(commands.saveScript(kind, name, redirectUrl, tenant, cloud)),
  takeHandback: (text) => unwrap(commands.takeHandback(text)),
  beginConsent: (onEvent) => unwrap(commands.beginConsent(new Channel(onEvent))),
  openConsentAgain: () => unwrap(commands.openConsentAgain()),
  pasteConsentAnswer: (text) => unwrap(commands.pasteConsentAnswer(text)),
  lookForConsent: () => done(commands.lookForConsent()),
  cancelConsent: () => done(commands.cancelConsent()),
  consentMail: () => unwrap(commands.consentMail()),
  permissionTable: () => unwrap(commands.permissionTable()),
  beginSignIn: (way, app, onEvent) => unwrap(commands.beginSignIn(way, app, new Channel(onEvent))),
  cancelSignIn: () => done(commands.cancelSignIn()),
  signOut: () => done(commands.signOut()),
  administrator: () => unwrap(commands.administrator()),
  registrationRepairs: () => unwrap(commands.registrationRepairs()),
  applyRegistrationRepair: (id, keep) => unwrap(commands.applyRegistrationRepair(id, keep)),
  registrationUndos: () => unwrap(commands.registrationUndos()),
  undoRegistrationRepair: (id) => unwrap(commands.undoRegistrationRepair(id)),
  consentToChanges: (app, onEvent) => unwrap(commands.consentToChanges(app, new Channel(onEvent))),
  explain: (text) => guarded(commands.explain(text)),
  checkDelegate: (address) => unwrap(commands.checkDelegate(address)),
  findRooms: (delegate, reading, options, onFound) =>
    following(onFound, (found) => commands.findRooms(delegate, reading, options, found)),
  countRooms: (scope) => unwrap(commands.countRooms(scope)),
  lookAtAddresses: (text) => unwrap(commands.lookAtAddresses(text)),
  pickAddresses: () => unwrap(commands.pickAddresses()),
  powershell: () => unwrap(commands.powershell()),
  exportScript: (place, scope) => unwrap(commands.exportScript(place, scope)),
  saveExportScript: (place, scope) => unwrap(commands.saveExportScript(place, scope)),
  runExportScript: (scope, onLine) =>
    following(onLine, (lines) => commands.runExportScript(scope, lines)),
  stopExportScript: () => done(commands.stopExportScript()),
  importFiles: () => unwrap(commands.importFiles()),
  forgetFile: () => done(commands.forgetFile()),
  openFile: (delegate) => unwrap(commands.openFile(delegate)),
  waitForRole: (onEvent) => done(commands.waitForRole(new Channel(onEvent))),
  checkRooms: (scope, onEvent) =>
    following(onEvent, (events) => commands.checkRooms(scope, events)),
  pauseCheck: (paused) => done(commands.pauseCheck(paused)),
  stopCheck: () => done(commands.stopCheck()),
  roomDetail: (address) => unwrap(commands.roomDetail(address)),
  saveCommands: (check) => unwrap(commands.saveCommands(check)),
  whoCanBook: (address, question) => unwrap(commands.whoCanBook(address, question)),
  bookingSummary: (address) => unwrap(commands.bookingSummary(address)),
  proofLeftovers: () => unwrap(commands.proofLeftovers()),
  startProof: (organizer, rooms, onEvent) =>
    following(onEvent, (events) => commands.startProof(organizer, rooms, events)),
  stopProof: () => done(commands.stopProof()),
  cleanUpProofs: (onEvent) => following(onEvent, (events) => commands.cleanUpProofs(events)),
  planRepair: (scope, wish) => unwrap(commands.planRepair(scope, wish)),
  planRooms: (id, from) => unwrap(commands.planRooms(id, from)),
  planRoom: (id, address) => unwrap(commands.planRoom(id, address)),
  applyPlan: (id, onEvent) => following(onEvent, (events) => commands.applyPlan(id, events)),
  stopRepair: () => done(commands.stopRepair()),
  savePlan: (id) => unwrap(commands.savePlan(id)),
  savePlanScript: (id) => unwrap(commands.savePlanScript(id)),
  openPlan: () => unwrap(commands.openPlan()),
  repairs: () => unwrap(commands.repairs()),
  undoPreview: (journal, wish) => unwrap(commands.undoPreview(journal, wish)),
  handover: () => unwrap(commands.handover()),
  copyHandover: (value) => done(commands.copyHandover(value)),
  copyText: (text) => done(commands.copyText(text)),
  openLink: (link) => done(commands.openLink(link)),
  saveReport: () => unwrap(commands.saveReport()),
  showInFolder: (path) => done(commands.showInFolder(path)),
};
