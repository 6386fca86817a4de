import { BackendError, type Backend } from './backend';
import type {
  AppStart,
  CommandError,
  ConsentEvent,
  ConsentRequest,
  ScanEvent,
  SignInEvent,
} from './bindings';
import {
  CLIENT_ID,
  connectLines,
  permissions,
  problems,
  REDIRECT_URL,
  registration,
  TENANT_ID,
  UNREACHABLE,
  type ConnectKnob,
} from './memory-connection';
import {
  HOSTS,
  registrationCommands,
  waitEvents,
  type RegistrationOptions,
} from './memory-registration';
import {
  registrationRepairCommands,
  type RegistrationRepairOptions,
} from './memory-registration-repair';
import { memoryAdministrator, type TableKnob } from './memory-administrator';
import { chosen, foundRooms, type DiscoveryOptions } from './memory-discovery';
import { fileCommands, type FileOptions } from './memory-files';
import { explain } from './memory-diagnosis';
import { proofCommands, type ProofOptions } from './memory-proof';
import { repairCommands, type RepairOptions } from './memory-repair';
import { makeRooms } from './memory-rooms';
import { scanCommands, type ScanKnob } from './memory-scan';

/** What the simulated Rust does. Everything has a default that leads to the end of the wizard. */
export interface MemoryOptions
  extends RegistrationOptions, RegistrationRepairOptions, ScanKnob, ProofOptions, RepairOptions {
  start?: Partial<AppStart>;
  rooms?: number;
  /** Milliseconds between two lines, events or batches; 0 in tests. */
  pace?: number;
  connect?: ConnectKnob;
  listens?: ConsentRequest['listens'];
  browserOpened?: boolean;
  /** Sent after the request was answered; tests send their own through `sendConsent`. */
  consentEvents?: ConsentEvent[];
  exchangeRole?: boolean;
  discovery?: DiscoveryOptions;
  files?: FileOptions;
  /** The registration, read again with the rooms, is not as it should be. */
  unsound?: boolean;
  /** Sent after a sign-in began; tests send their own through `sendSignIn`. */
  signInEvents?: SignInEvent[];
  table?: Partial<TableKnob>;
  /** Fails with this at the named method, once. */
  fail?: { method: keyof Backend; error: CommandError };
}

export interface Memory extends Backend {
  /** Every call, as `method` or `method:argument`. */
  readonly calls: string[];
  readonly clipboard: string[];
  sendConsent(event: ConsentEvent): void;
  sendSignIn(event: SignInEvent): void;
  sendScan(event: ScanEvent): void;
}

/** Two of five are granted; the next look is a few seconds later. */
export const LOOKED: Extract<ConsentEvent, { event: 'looked' }> = {
  event: 'looked',
  permissions: permissions(2),
  since: '2026-11-23T10:41:02Z',
  nextAt: '2026-11-23T10:41:17Z',
  throttled: false,
};

export function createMemory(options: MemoryOptions = {}): Memory {
  const pace = options.pace ?? 0;
  const broken = options.connect ?? 'good';
  let connect = broken;
  const all = makeRooms(options.rooms ?? 240, options.scan === 'all-good');
  const calls: string[] = [];
  const clipboard: string[] = [];
  let environment = options.start?.environment ?? 'microsoft';
  let toFail = options.fail;
  let onConsent: (event: ConsentEvent) => void = () => undefined;
  let exchangeRole = options.exchangeRole ?? true;

  const tick = (ms = pace) => new Promise<void>((resolve) => setTimeout(resolve, ms));

  function note(method: keyof Backend, argument?: string): void {
    calls.push(argument === undefined ? method : `${method}:${argument}`);
    if (toFail?.method !== method) return;
    const { error } = toFail;
    toFail = undefined;
    throw new BackendError(error);
  }

  const {
    commands: administrator,
    sendSignIn,
    listen,
    signedIn,
  } = memoryAdministrator(
    {
      signInEvents: options.signInEvents,
      browserOpened: options.browserOpened,
      table: { granted: connect === 'consented' ? 5 : 0, ...options.table },
    },
    note,
  );

  const { commands: check, sendScan } = scanCommands(options, all, note, tick);
  const { commands: files, file } = fileCommands(options.files ?? {}, note, () => tick());

  return {
    ...registrationCommands({ ...options, connect }, note, () => tick()),
    calls,
    clipboard,
    sendConsent: (event) => onConsent(event),
    sendSignIn,
    sendScan,

    async appStart() {
      note('appStart');
      return {
        version: '0.1.0',
        language: 'en',
        theme: 'light',
        systemDark: false,
        keychain: { available: true },
        saved: null,
        vendorSignIn: false,
        hosts: HOSTS,
        ...options.start,
        environment,
      };
    },
    async setPreferences(language, theme) {
      note('setPreferences', `${language},${theme}`);
    },
    async startDemo() {
      note('startDemo');
      environment = 'demo';
      await tick();
      return {
        form: {
          tenant: TENANT_ID,
          clientId: CLIENT_ID,
          secret: null,
          redirectUrl: REDIRECT_URL,
          keep: 'session',
          cloud: null,
        },
        delegate: 'offision@contoso.com',
      };
    },
    async validateForm(form) {
      note('validateForm');
      return problems(form);
    },
    async connect(form, onLine) {
      note('connect');
      const fields = problems(form);
      if (fields.length > 0)
        throw new BackendError({
          code: 'invalid-input',
          message: 'invalid form',
          reason: null,
          fields,
          details: null,
          diagnosis: null,
        });
      const isDemo = form.tenant === TENANT_ID && form.clientId === CLIENT_ID;
      if (environment === 'demo' && !isDemo) environment = 'microsoft';
      const lines = connectLines(connect, form.cloud);
      for (const { line } of lines)
        onLine({ line, state: 'checking', value: null, reason: null, diagnosis: null });
      await tick();
      if (connect === 'unreachable') throw new BackendError(UNREACHABLE);
      for (const line of lines) onLine(line);
      return registration(connect, form.keep, form.cloud);
    },
    async beginConsent(onEvent) {
      note('beginConsent');
      onConsent = onEvent;
      await tick();
      const events = options.consentEvents ?? [];
      setTimeout(async () => {
        for (const event of events) {
          await tick();
          onConsent(event);
        }
      });
      return {
        url: `https://login.microsoftonline.com/${TENANT_ID}/v2.0/adminconsent?client_id=${CLIENT_ID}&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default&redirect_uri=http%3A%2F%2Flocalhost%3A8710%2Fcallback&state=wq3n4v`,
        browserOpened: options.browserOpened ?? true,
        listens: options.listens ?? 'loopback',
        minutes: 10,
        permissions: permissions(0),
      };
    },
    async openConsentAgain() {
      note('openConsentAgain');
      return options.browserOpened ?? true;
    },
    async pasteConsentAnswer(text) {
      note('pasteConsentAnswer', text);
      if (text.includes('admin_consent=True')) return { kind: 'accepted' };
      const diagnosis = explain(text);
      return diagnosis === null ? { kind: 'unknown' } : { kind: 'explained', diagnosis };
    },
    async lookForConsent() {
      note('lookForConsent');
      onConsent(LOOKED);
    },
    async cancelConsent() {
      // An event may already be on its way: the page must not take it for the next request's.
      note('cancelConsent');
    },
    ...administrator,
    ...registrationRepairCommands(
      options,
      { connect: () => connect, signedIn: () => signedIn() !== null, listen },
      (repaired) => (connect = repaired ? 'good' : broken),
      note,
    ),
    async explain(text) {
      note('explain', text);
      return explain(text);
    },
    async checkDelegate(address) {
      note('checkDelegate', address);
      const known = address.endsWith('@contoso.com');
      return {
        address,
        name: known ? 'Offision' : null,
        outcome: known ? 'pass' : 'fail',
        reason: known ? null : { id: 'mailbox-not-found', args: {} },
      };
    },
    async findRooms(_delegate, reading, wanted, onFound) {
      const extra = [wanted.everything && 'everything', wanted.equipment && 'equipment'];
      note('findRooms', [reading, ...extra.filter(Boolean)].join(','));
      for (let found = 0; found < all.length; found += 100) {
        onFound(found);
        await tick();
      }
      const tenant = {
        all,
        options: options.discovery ?? {},
        exchangeRole,
        unsound: options.unsound ?? false,
        signedIn: () => signedIn() !== null,
        file,
      };
      return foundRooms(tenant, reading);
    },
    async countRooms(scope) {
      note('countRooms', scope.kind);
      return chosen(all, scope);
    },
    ...files,
    async waitForRole(onEvent) {
      note('waitForRole');
      setTimeout(async () => {
        for (const event of waitEvents(options.wait ?? 'looks')) {
          await tick();
          exchangeRole ||= event.event === 'accepted';
          onEvent(event);
        }
      });
    },
    ...check,
    ...proofCommands(options, all, note, tick),
    ...repairCommands(options, all, note, tick),
    async handover() {
      note('handover');
      return { tenantId: TENANT_ID, clientId: CLIENT_ID, hasSecret: true };
    },
    async copyHandover(value) {
      note('copyHandover', value);
    },
    async copyText(text) {
      note('copyText');
      clipboard.push(text);
    },
    async openLink(link) {
      note('openLink', link.to);
    },
    async saveReport() {
      note('saveReport');
      return '/home/amy/Documents/offision-contoso-2026-11-23.json';
    },
    async showInFolder(path) {
      note('showInFolder', path);
    },
    async forget() {
      note('forget');
    },
  };
}
