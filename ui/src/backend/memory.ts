import { BackendError, type Backend } from './backend';
import type {
  AppStart,
  CommandError,
  ConsentEvent,
  ConsentRequest,
  Reason,
  RoomRow,
  ScanEnd,
  ScanEvent,
  Scope,
} from './bindings';
import {
  CLIENT_ID,
  connectLines,
  details,
  permissions,
  problems,
  REDIRECT_URL,
  registration,
  TENANT_ID,
  UNREACHABLE,
  type ConnectKnob,
} from './memory-connection';
import { causesOf, CHECKS, countRooms, detailOf, makeRooms } from './memory-rooms';

/** What the simulated Rust does. Everything has a default that leads to the end of the wizard. */
export interface MemoryOptions {
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
  /** `all-good`: every room passes. `half`: stops sending after half of the rooms, for pictures. */
  scan?: 'typical' | 'all-good' | 'half';
  /** Fails with this at the named method, once. */
  fail?: { method: keyof Backend; error: CommandError };
}

export interface Memory extends Backend {
  /** Every call, as `method` or `method:argument`. */
  readonly calls: string[];
  readonly clipboard: string[];
  sendConsent(event: ConsentEvent): void;
  sendScan(event: ScanEvent): void;
}

/** A room as it is listed before anything of it was read. */
function unread(room: RoomRow): RoomRow {
  return { ...room, outcome: 'not-checked', results: '', reason: null };
}

const DECLINED: Reason = { id: 'cause-consent-cancelled', args: {} };

export function createMemory(options: MemoryOptions = {}): Memory {
  const pace = options.pace ?? 0;
  const connect = options.connect ?? 'good';
  const all = makeRooms(options.rooms ?? 240, options.scan === 'all-good');
  const calls: string[] = [];
  const clipboard: string[] = [];
  let environment = options.start?.environment ?? 'microsoft';
  let toFail = options.fail;
  let onConsent: (event: ConsentEvent) => void = () => undefined;
  let onScan: (event: ScanEvent) => void = () => undefined;
  let paused = false;
  let stopped = false;

  const tick = (ms = pace) => new Promise<void>((resolve) => setTimeout(resolve, ms));

  function note(method: keyof Backend, argument?: string): void {
    calls.push(argument === undefined ? method : `${method}:${argument}`);
    if (toFail?.method !== method) return;
    const { error } = toFail;
    toFail = undefined;
    throw new BackendError(error);
  }

  function roomsOf(scope: Scope): RoomRow[] {
    switch (scope.kind) {
      case 'all':
        return all;
      case 'buildings':
        return all.filter((room) => scope.names.includes(room.building ?? ''));
      case 'pasted':
        return all.filter((room) => scope.text.includes(room.address));
      case 'rooms':
        return all.filter((room) => scope.addresses.includes(room.address));
    }
  }

  async function scan(scope: Scope): Promise<ScanEnd> {
    const rooms = roomsOf(scope);
    const end = options.scan === 'half' ? Math.floor(rooms.length / 2) : rooms.length;
    stopped = false;
    paused = false;
    onScan({ event: 'started', total: rooms.length, checks: CHECKS });
    if (scope.kind !== 'rooms')
      onScan({
        event: 'rooms',
        rooms: rooms.map(unread),
        counts: countRooms(rooms.length, []),
        causes: [],
        done: 0,
        secondsLeft: null,
      });
    let done = 0;
    while (!stopped && done < end) {
      await tick();
      if (paused) continue;
      const batch = rooms.slice(done, Math.min(done + 25, end));
      done += batch.length;
      const read = rooms.slice(0, done);
      onScan({
        event: 'rooms',
        rooms: batch,
        counts: countRooms(rooms.length, read),
        causes: causesOf(read),
        done,
        secondsLeft: Math.ceil((rooms.length - done) / 2),
      });
    }
    while (options.scan === 'half' && !stopped) await tick(50);
    const read = rooms.slice(0, done);
    return {
      counts: countRooms(rooms.length, read),
      causes: causesOf(read),
      stopped,
      finishedAt: '2026-11-23T10:44:00Z',
    };
  }

  return {
    calls,
    clipboard,
    sendConsent: (event) => onConsent(event),
    sendScan: (event) => onScan(event),

    async appStart() {
      note('appStart');
      return {
        version: '0.1.0',
        language: 'en',
        theme: 'light',
        systemDark: false,
        keychain: { available: true },
        saved: null,
        hosts: ['login.microsoftonline.com', 'graph.microsoft.com', 'outlook.office365.com'],
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
        });
      const isDemo = form.tenant === TENANT_ID && form.clientId === CLIENT_ID;
      if (environment === 'demo' && !isDemo) environment = 'microsoft';
      const lines = connectLines(connect);
      for (const { line } of lines) onLine({ line, state: 'checking', value: null, reason: null });
      await tick();
      if (connect === 'unreachable') throw new BackendError(UNREACHABLE);
      for (const line of lines) onLine(line);
      return registration(connect, form.keep);
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
      if (text.includes('65004'))
        return {
          kind: 'explained',
          reason: DECLINED,
          details: details('AADSTS65004', 'User declined to consent.'),
          link: null,
        };
      if (text.includes('AADSTS'))
        return {
          kind: 'explained',
          reason: { id: 'cause-redirect-mismatch', args: {} },
          details: details(
            'AADSTS50011',
            'The redirect URI specified in the request does not match.',
          ),
          link: { to: 'authentication' },
        };
      return { kind: 'unknown' };
    },
    async lookForConsent() {
      note('lookForConsent');
      onConsent({ event: 'looked', permissions: permissions(2), nextInSeconds: 5 });
    },
    async cancelConsent() {
      // An event may already be on its way: the page must not take it for the next request's.
      note('cancelConsent');
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
    async findRooms(_delegate, reading, onFound) {
      note('findRooms', reading);
      for (let found = 0; found < all.length; found += 100) {
        onFound(found);
        await tick();
      }
      const names = [...new Set(all.map((room) => room.building))].filter((name) => name !== null);
      const readable = reading === 'app' && (options.exchangeRole ?? true);
      return {
        tenantName: null,
        registration: [],
        total: all.length,
        buildings: names.map((name) => ({
          name,
          rooms: all.filter((room) => room.building === name).length,
        })),
        notCovered: all.filter((room) => room.kind !== 'room').length,
        exchange: readable ? 'pass' : 'not-checked',
        exchangeReason: readable
          ? null
          : { id: reading === 'graph' ? 'exchange-not-asked' : 'exchange-role-missing', args: {} },
        details: null,
      };
    },
    async checkRooms(scope, onEvent) {
      note('checkRooms', scope.kind);
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
      const room = all.find((each) => each.address === address);
      if (room === undefined) throw new Error(`no room ${address}`);
      return detailOf(room);
    },
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
