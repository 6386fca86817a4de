import type {
  CommandError,
  ConnectionForm,
  ConnectLine,
  Details,
  FieldError,
  Finding,
  Permission,
  Reason,
  Registration,
} from './bindings';

export const TENANT_ID = '3f2b6a1c-7d4e-4a59-9c1b-2e8f0d6a5b47';
export const CLIENT_ID = '8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f';
export const REDIRECT_URL = 'http://localhost:8710/callback';

const NAMES = [
  'Calendars.ReadWrite',
  'Group.Read.All',
  'Mail.Send',
  'Place.Read.All',
  'User.Read.All',
];

/** The five permissions, the first `granted` of them granted. */
export function permissions(granted: number): Permission[] {
  return NAMES.map((name, index) => ({
    name,
    requested: true,
    granted: index < granted,
    works: index < granted ? 'pass' : 'not-checked',
  }));
}

export function details(code: string, text: string): Details {
  return {
    code,
    text: `${code}: ${text}`,
    host: 'login.microsoftonline.com',
    requestId: '0d2b7b2c-91b8-4a9e-8f1c-6c2f7a1e5d00',
    correlationId: 'b3c1e6de-58a4-4f7b-9a36-0e8f7c2d1a55',
    at: '2026-11-23T10:41:12Z',
  };
}

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A part of what Rust checks, enough for the screens: Rust has the rules. */
export function problems(form: ConnectionForm): FieldError[] {
  const found: FieldError[] = [];
  if (form.tenant === '') found.push({ field: 'tenant', problem: 'tenant-empty' });
  else if (!GUID.test(form.tenant) && !form.tenant.includes('.'))
    found.push({ field: 'tenant', problem: 'tenant-malformed' });
  if (form.clientId === '') found.push({ field: 'client-id', problem: 'client-id-empty' });
  else if (!GUID.test(form.clientId))
    found.push({ field: 'client-id', problem: 'client-id-malformed' });
  else if (form.clientId === form.tenant)
    found.push({ field: 'client-id', problem: 'client-id-is-tenant' });
  if (form.secret === '') found.push({ field: 'secret', problem: 'secret-empty' });
  else if (form.secret !== null && GUID.test(form.secret))
    found.push({ field: 'secret', problem: 'secret-is-secret-id' });
  else if (form.secret !== null && form.secret.length < 16)
    found.push({ field: 'secret', problem: 'secret-short' });
  if (form.redirectUrl === '') found.push({ field: 'redirect-url', problem: 'redirect-url-empty' });
  else if (!/^(https:\/\/|http:\/\/localhost)/.test(form.redirectUrl))
    found.push({ field: 'redirect-url', problem: 'redirect-url-not-secure' });
  return found;
}

export type ConnectKnob =
  'good' | 'consented' | 'secret-ends-soon' | 'wrong-secret' | 'missing-redirect' | 'unreachable';

const SOON: Reason = { id: 'secret-ends-soon', args: { days: '12' } };
const REFUSED: Reason = { id: 'cause-secret-refused', args: {} };
const MISMATCH: Reason = { id: 'cause-redirect-mismatch', args: {} };
const BLOCKED: Reason = { id: 'blocked-by', args: { check: 'secret-accepted' } };

/** The five lines of a connection, in the order in which they turn. */
export function connectLines(knob: ConnectKnob): ConnectLine[] {
  const wrong = knob === 'wrong-secret';
  const unread = { state: 'not-checked', value: null, reason: BLOCKED } as const;
  return [
    { line: 'tenant', state: 'passed', value: 'Contoso Hong Kong', reason: null },
    wrong
      ? { line: 'app', ...unread }
      : { line: 'app', state: 'passed', value: 'Offision rooms', reason: null },
    wrong
      ? { line: 'secret', state: 'failed', value: null, reason: REFUSED }
      : knob === 'secret-ends-soon'
        ? { line: 'secret', state: 'warning', value: '2026-12-05', reason: SOON }
        : { line: 'secret', state: 'passed', value: '2027-03-12', reason: null },
    wrong
      ? { line: 'redirect', ...unread }
      : knob === 'missing-redirect'
        ? { line: 'redirect', state: 'failed', value: REDIRECT_URL, reason: MISMATCH }
        : { line: 'redirect', state: 'passed', value: REDIRECT_URL, reason: null },
    wrong
      ? { line: 'audience', ...unread }
      : { line: 'audience', state: 'passed', value: null, reason: null },
  ];
}

export const UNREACHABLE: CommandError = {
  code: 'unreachable',
  message: 'no answer from login.microsoftonline.com',
  reason: { id: 'unreachable', args: { host: 'login.microsoftonline.com', how: 'name' } },
  fields: [],
  details: null,
};

/** What was found in the registration, as far as a screen shows it. */
function findings(knob: ConnectKnob): Finding[] {
  const read = {
    advisory: false,
    reason: null,
    details: null,
    source: 'graph',
    at: '2026-11-23T10:41:12Z',
    since: null,
    command: null,
  } as const;
  if (knob === 'wrong-secret')
    return [
      {
        ...read,
        check: 'secret-accepted',
        outcome: 'fail',
        found: null,
        wanted: null,
        reason: REFUSED,
        details: details('AADSTS7000215', 'Invalid client secret provided.'),
        link: { to: 'credentials' },
      },
    ];
  const missing = knob === 'missing-redirect';
  return [
    {
      ...read,
      check: 'redirect-registered',
      outcome: missing ? 'fail' : 'pass',
      found: missing ? 'https://contoso.offision.com/old' : REDIRECT_URL,
      wanted: REDIRECT_URL,
      link: { to: 'authentication' },
    },
  ];
}

export function registration(knob: ConnectKnob, keptIn: Registration['keptIn']): Registration {
  const refused = knob === 'wrong-secret';
  return {
    tenantId: refused ? '' : TENANT_ID,
    tenantName: refused ? null : 'Contoso Hong Kong',
    cloud: 'Microsoft 365 (worldwide)',
    appName: refused ? null : 'Offision rooms',
    secretEnds: refused ? null : '2027-03-12T00:00:00Z',
    keptIn: refused ? 'session' : keptIn,
    findings: findings(knob),
    permissions: permissions(knob === 'consented' ? 5 : 0),
    consented: knob === 'consented',
    blocked: refused || knob === 'missing-redirect',
  };
}
