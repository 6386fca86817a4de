import type { Backend } from './backend';
import type { ExportScript, FileSummary, Powershell, WrongLine } from './bindings';

/** What the chosen files are. `cancelled`: the dialog was closed. */
export type ImportKnob = 'export' | 'partial' | 'report' | 'nothing' | 'other-tenant' | 'cancelled';
/** How PowerShell ends. `running`: not before it is stopped. */
export type RunKnob = 'finished' | 'module-missing' | 'running';

export interface FileOptions {
  powershell?: boolean;
  import?: ImportKnob;
  run?: RunKnob;
}

const GOOD: FileSummary = {
  kind: 'export',
  names: ['offision-rooms.json'],
  rooms: 238,
  readFrom: '2026-11-23T09:12:40Z',
  readTo: '2026-11-23T10:40:11Z',
  tenant: 'contoso.onmicrosoft.com',
  unusable: [],
  otherTenant: false,
};

export const FILES: Record<Exclude<ImportKnob, 'cancelled'>, FileSummary> = {
  export: GOOD,
  partial: {
    ...GOOD,
    names: ['offision-rooms-1f0c7d2e-001.json', 'offision-rooms-1f0c7d2e-002.json', 'rooms.csv'],
    rooms: 212,
    unusable: [
      {
        file: 'offision-rooms-1f0c7d2e-002.json',
        line: null,
        room: 'room-117@contoso.com',
        what: { id: 'truncated', args: { property: 'BookInPolicy' } },
      },
      {
        file: 'offision-rooms-1f0c7d2e-002.json',
        line: null,
        room: null,
        what: { id: 'cut-off', args: {} },
      },
      {
        file: 'rooms.csv',
        line: 4812,
        room: null,
        what: { id: 'not-an-address', args: { value: 'Harbour Room' } },
      },
    ],
  },
  report: { ...GOOD, kind: 'report', names: ['offision-setup-2026-11-16.json'], rooms: 236 },
  nothing: {
    ...GOOD,
    names: ['budget.xlsx'],
    rooms: 0,
    readFrom: null,
    readTo: null,
    tenant: null,
    unusable: [{ file: 'budget.xlsx', line: null, room: null, what: { id: 'not-text', args: {} } }],
  },
  'other-tenant': {
    ...GOOD,
    names: ['offision-rooms.json'],
    rooms: 57,
    tenant: 'fabrikam.onmicrosoft.com',
    otherTenant: true,
  },
};

const POWERSHELL: Powershell = {
  program: '/usr/bin/pwsh',
  version: '7.6.1',
  module: '3.9.2',
};

/** As short as it can be; Rust writes the real one. */
const SCRIPT = [
  '# Exports the settings of room mailboxes for Offision Setup.',
  '# It only reads. It changes nothing, holds no secret, and does not note who ran it.',
  "param([string]$Folder = '.', [switch]$Device)",
  "$ErrorActionPreference = 'Stop'",
  "$Delegate = 'offision@contoso.com'",
  '',
  'Connect-ExchangeOnline -ShowBanner:$false -Device:$Device',
  '$Rooms = Get-EXOMailbox -RecipientTypeDetails RoomMailbox -ResultSize Unlimited -PropertySets Minimum,Resource,Delivery',
  'foreach ($Room in $Rooms) {',
  '    $Processing = Get-CalendarProcessing -Identity ([string]$Room.PrimarySmtpAddress)',
  '    $Permissions = Get-EXOMailboxPermission -Identity ([string]$Room.PrimarySmtpAddress)',
  '}',
  '',
].join('\n');

const LINES = [
  'Signing in to Exchange Online. If no sign-in window appears, start the script again with -DisableWAM.',
  'Listing the rooms.',
  'Rooms read: 25 of 238. Minutes left, about: 7',
  'Rooms read: 50 of 238. Minutes left, about: 6',
];

/** The addresses of a text, each once, and its lines without one. Rust understands more. */
export function addressesOf(text: string): { found: string[]; wrong: WrongLine[] } {
  const found = new Set<string>();
  const wrong: WrongLine[] = [];
  text.split(/\r?\n/).forEach((content, index) => {
    const addresses = content.match(/[^\s,;<>"']+@[^\s,;<>"']+\.[^\s,;<>"']+/g) ?? [];
    for (const address of addresses) found.add(address.toLowerCase());
    const heading = index === 0 && /\b(?:address|mail|smtp)/i.test(content);
    if (addresses.length === 0 && content.trim() !== '' && !heading)
      wrong.push({ line: index + 1, text: content.trim() });
  });
  return { found: [...found], wrong };
}

type Commands = Pick<
  Backend,
  | 'lookAtAddresses'
  | 'pickAddresses'
  | 'powershell'
  | 'exportScript'
  | 'saveExportScript'
  | 'runExportScript'
  | 'stopExportScript'
  | 'importFiles'
  | 'forgetFile'
  | 'openFile'
>;

/** The commands about files, and the file that is in use. */
export function fileCommands(
  options: FileOptions,
  note: (method: keyof Backend, argument?: string) => void,
  tick: () => Promise<void>,
): { commands: Commands; file: () => FileSummary | null } {
  let file: FileSummary | null = null;
  let stopped = false;

  function read(): FileSummary | null {
    const knob = options.import ?? 'export';
    if (knob === 'cancelled') return null;
    const summary = FILES[knob];
    if (!summary.otherTenant && summary.rooms > 0) file = summary;
    return summary;
  }

  const commands: Commands = {
    async lookAtAddresses(text) {
      note('lookAtAddresses');
      const { found, wrong } = addressesOf(text);
      return { addresses: found.length, wrong };
    },
    async pickAddresses() {
      note('pickAddresses');
      return 'name,address\nVictoria,room-001@contoso.com\nFuji,room-004\nLotus,room-005@contoso.com\n';
    },
    async powershell() {
      note('powershell');
      await tick();
      return (options.powershell ?? true) ? POWERSHELL : null;
    },
    async exportScript(place, scope): Promise<ExportScript> {
      note('exportScript', `${place},${scope.kind}`);
      const online = place !== 'server';
      return {
        text: online ? SCRIPT : SCRIPT.replace(/^Connect-.*\n/m, ''),
        fileName: 'offision-rooms.ps1',
      };
    },
    async saveExportScript(place) {
      note('saveExportScript', place);
      return '/home/amy/Documents/offision-rooms.ps1';
    },
    async runExportScript(scope, onLine) {
      note('runExportScript', scope.kind);
      stopped = false;
      for (const line of LINES) {
        await tick();
        onLine(line);
      }
      while (options.run === 'running' && !stopped)
        await new Promise((resolve) => setTimeout(resolve, 5));
      if (stopped) return { ending: 'cancelled', code: null, file: null };
      if (options.run === 'module-missing')
        return { ending: 'module-missing', code: 10, file: null };
      return { ending: 'finished', code: 0, file: read() };
    },
    async stopExportScript() {
      note('stopExportScript');
      stopped = true;
    },
    async importFiles() {
      note('importFiles');
      return read();
    },
    async forgetFile() {
      note('forgetFile');
      file = null;
    },
    async openFile(delegate) {
      note('openFile', delegate ?? '');
      return read();
    },
  };
  return { commands, file: () => file };
}
