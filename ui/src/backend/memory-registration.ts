import type { Backend, ScriptRequest } from './backend';
import type { CloudId, GuideStep, Handback, Host, Rehearsal, WaitEvent } from './bindings';
import {
  CLIENT_ID,
  OLD_SECRET,
  REDIRECT_URL,
  registration,
  secretRefused,
  TENANT_ID,
  type ConnectKnob,
} from './memory-connection';

/** How a wait for a new secret or a new role goes: the events of the background, in order. */
export type WaitKnob = 'looks' | 'accepted' | 'refused' | 'gave-up' | 'throttled';
export type RehearsalKnob = 'matched' | 'same' | 'refused' | 'ambiguous';

export interface RegistrationOptions {
  wait?: WaitKnob;
  rehearsal?: RehearsalKnob;
  /** The ticks of the guide: nothing read, the secret and the consent open, or everything done. */
  guide?: 'unread' | 'half' | 'done';
}

const LOGIN: Record<CloudId, [login: string, graph: string, exchange: string]> = {
  global: ['login.microsoftonline.com', 'graph.microsoft.com', 'outlook.office365.com'],
  gcc: ['login.microsoftonline.com', 'graph.microsoft.com', 'outlook.office365.com'],
  'us-gov-high': ['login.microsoftonline.us', 'graph.microsoft.us', 'outlook.office365.us'],
  'us-gov-dod': ['login.microsoftonline.us', 'dod-graph.microsoft.us', 'outlook-dod.office365.us'],
  china: [
    'login.partner.microsoftonline.cn',
    'microsoftgraph.chinacloudapi.cn',
    'partner.outlook.cn',
  ],
};

export const HOSTS: Host[] = Object.entries(LOGIN).flatMap(([cloud, hosts]) =>
  (['sign-in', 'graph', 'exchange'] as const).map((use, index) => ({
    host: hosts[index] ?? '',
    use,
    cloud: cloud as CloudId,
  })),
);

const NEW_SECRET = {
  name: 'Offision rooms 2026',
  hint: 'Nw3',
  ends: '2028-11-22T00:00:00Z',
  daysLeft: 730,
  level: 'fine',
} as const;

const STEPS: Omit<GuideStep, 'tick'>[] = [
  { id: 'register', steps: ['R1', 'R2', 'R3'], link: { to: 'app-registrations' }, checks: [] },
  { id: 'secret', steps: ['R4', 'R5', 'R6'], link: { to: 'credentials' }, checks: [] },
  { id: 'audience', steps: ['R7'], link: { to: 'authentication' }, checks: [] },
  { id: 'permissions', steps: ['R8', 'R9'], link: { to: 'permissions' }, checks: [] },
  { id: 'consent', steps: ['R10', 'R11'], link: { to: 'permissions' }, checks: [] },
  { id: 'values', steps: ['R12'], link: { to: 'app-overview' }, checks: [] },
  { id: 'redirect', steps: ['S1', 'S2', 'S3', 'S4'], link: { to: 'authentication' }, checks: [] },
];

function guideSteps(knob: RegistrationOptions['guide'], consented: boolean): GuideStep[] {
  return STEPS.map((step) => {
    const open = step.id === 'consent' && !consented;
    if (knob === 'done' || (knob === 'half' && !open)) return { ...step, tick: 'pass' };
    return { ...step, tick: knob === 'half' ? 'fail' : 'not-checked' };
  });
}

function rehearsal(knob: RehearsalKnob): Rehearsal {
  const passed: Rehearsal = {
    accepted: true,
    same: false,
    diagnosis: null,
    matched: NEW_SECRET,
    ambiguous: false,
    old: OLD_SECRET,
  };
  switch (knob) {
    case 'matched':
      return passed;
    case 'ambiguous':
      return { ...passed, matched: null, ambiguous: true, old: null };
    case 'same':
      return { ...passed, same: true, matched: OLD_SECRET };
    case 'refused':
      return { ...passed, accepted: false, diagnosis: secretRefused(), matched: null };
  }
}

const SINCE = '2026-11-23T14:02:00Z';

export function waitEvents(knob: WaitKnob): WaitEvent[] {
  const looked: WaitEvent = {
    event: 'looked',
    since: SINCE,
    nextAt: '2026-11-23T14:03:00Z',
    throttled: knob === 'throttled',
  };
  switch (knob) {
    case 'looks':
    case 'throttled':
      return [looked];
    case 'accepted':
      return [looked, { event: 'accepted' }];
    case 'refused':
      return [looked, { event: 'refused', diagnosis: secretRefused() }];
    case 'gave-up':
      return [looked, { event: 'gaveUp', since: SINCE }];
  }
}

/** As short as it can be and still show each language's quoting; Rust writes the real one. */
function scriptText({ kind, name, redirectUrl, tenant }: ScriptRequest): string {
  const quoted = (value: string) => `'${value}'`;
  return kind === 'azure-cli'
    ? `#!/usr/bin/env bash\nset -euo pipefail\n\nNAME=${quoted(name)}\nREDIRECT_URL=${quoted(redirectUrl)}\n\naz login --tenant ${quoted(tenant)} --allow-no-subscriptions --only-show-errors --output none\nCLIENT_ID=$(az ad app create --display-name "$NAME" --sign-in-audience AzureADMultipleOrgs --web-redirect-uris "$REDIRECT_URL" --required-resource-accesses @permissions.json --query appId --output tsv)\naz ad sp create --id "$CLIENT_ID" --output none\n`
    : `$Name = ${quoted(name)}\n$RedirectUrl = ${quoted(redirectUrl)}\n\nConnect-MgGraph -TenantId ${quoted(tenant)} -Scopes Application.ReadWrite.All, AppRoleAssignment.ReadWrite.All -NoWelcome\n$App = New-MgApplication -BodyParameter @{ displayName = $Name; signInAudience = 'AzureADMultipleOrgs'; web = @{ redirectUris = @($RedirectUrl) } }\n$Principal = New-MgServicePrincipal -AppId $App.AppId\n`;
}

function handback(text: string): Handback {
  const none = { tenant: null, clientId: null, redirectUrl: null, hasSecret: false };
  if (!text.includes('{')) return { ...none, problem: 'not-json' };
  if (!text.includes('offisionSetup')) return { ...none, problem: 'no-outcome' };
  return {
    tenant: TENANT_ID,
    clientId: CLIENT_ID,
    redirectUrl: REDIRECT_URL,
    hasSecret: true,
    problem: null,
  };
}

type Commands = Pick<
  Backend,
  | 'waitForSecret'
  | 'cancelWait'
  | 'rehearseSecret'
  | 'useRehearsedSecret'
  | 'saveReminder'
  | 'guide'
  | 'refreshGuide'
  | 'registrationScript'
  | 'saveScript'
  | 'takeHandback'
>;

/** The commands of the app registration: guide, scripts, new secret. */
export function registrationCommands(
  options: RegistrationOptions & { connect: ConnectKnob },
  note: (method: keyof Backend, argument?: string) => void,
  tick: () => Promise<void>,
): Commands {
  const consented = options.connect === 'consented';
  return {
    async waitForSecret(_form, onEvent) {
      note('waitForSecret');
      setTimeout(async () => {
        for (const event of waitEvents(options.wait ?? 'looks')) {
          await tick();
          onEvent(event);
        }
      });
    },
    async cancelWait() {
      note('cancelWait');
    },
    async rehearseSecret() {
      note('rehearseSecret');
      await tick();
      return rehearsal(options.rehearsal ?? 'matched');
    },
    async useRehearsedSecret(keep) {
      note('useRehearsedSecret', keep);
      return { ...registration('consented', keep), secret: { ...NEW_SECRET, others: [] } };
    },
    async saveReminder() {
      note('saveReminder');
      return '/home/amy/Documents/offision-secret.ics';
    },
    async guide() {
      note('guide');
      return guideSteps(options.guide ?? 'unread', consented);
    },
    async refreshGuide() {
      note('refreshGuide');
      return guideSteps(options.guide ?? 'unread', consented);
    },
    async registrationScript(request) {
      note('registrationScript', request.kind);
      return {
        kind: request.kind,
        text: scriptText(request),
        fileName: request.kind === 'azure-cli' ? 'offision-setup.sh' : 'offision-setup.ps1',
        copyAndRun:
          request.kind === 'azure-cli' ? 'bash ./offision-setup.sh' : './offision-setup.ps1',
      };
    },
    async saveScript({ kind }) {
      note('saveScript', kind);
      return `/home/amy/Documents/offision-setup.${kind === 'azure-cli' ? 'sh' : 'ps1'}`;
    },
    async takeHandback(text) {
      note('takeHandback');
      return handback(text);
    },
  };
}
