import type {
  CloudId,
  CommandError,
  ConnectionForm,
  ConnectLine,
  ConnectLineName,
  Diagnosis,
  FieldError,
  Finding,
  Permission,
  Reason,
  Registration,
  SecretLife0,
} from './bindings';
import { details, diagnosis, MISMATCH } from './memory-diagnosis';

export { details };

export const TENANT_ID = '3f2b6a1c-7d4e-4a59-9c1b-2e8f0d6a5b47';
export const CLIENT_ID = '8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f';
export const REDIRECT_URL = 'http://localhost:8710/callback';

export const NAMES = [
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
  | 'good'
  | 'consented'
  | 'secret-ends-soon'
  | 'wrong-secret'
  | 'missing-redirect'
  | 'swapped'
  /** The tenant is in the cloud that 21Vianet operates, until that one is asked for. */
  | 'other-cloud'
  | 'unreachable';

const SOON: Reason = { id: 'secret-ends-soon', args: { days: '12' } };
const BLOCKED: Reason = { id: 'blocked-by', args: { check: 'secret-accepted' } };

const GOOD: [ConnectLineName, string | null][] = [
  ['tenant', 'Contoso Hong Kong'],
  ['app', 'Offision rooms'],
  ['secret', '2027-03-12'],
  ['redirect', REDIRECT_URL],
  ['audience', null],
];

/** What is read without a secret that Microsoft accepts. */
const BEFORE_SECRET: ConnectLineName[] = ['tenant'];

/** The five lines of a connection, in the order in which they turn. */
export function connectLines(knob: ConnectKnob, cloud: CloudId | null = null): ConnectLine[] {
  const refusal = refusalOf(knob, cloud);
  return GOOD.map(([line, value]) => {
    const at = { line, value: null, reason: null, diagnosis: null };
    if (refusal?.[0] === line) return { ...at, state: 'failed', diagnosis: refusal[1] };
    const reads = refusal === null || refusal[0] === 'redirect';
    if (!reads && !(refusal[0] === 'secret' && BEFORE_SECRET.includes(line)))
      return { ...at, state: 'not-checked', reason: BLOCKED };
    if (line === 'secret' && knob === 'secret-ends-soon')
      return { ...at, state: 'warning', value: '2026-12-05', reason: SOON };
    return { ...at, state: 'passed', value };
  });
}

/** What Microsoft refuses; null: it refuses nothing. */
function refusalOf(knob: ConnectKnob, cloud: CloudId | null): [ConnectLineName, Diagnosis] | null {
  const notFound = (id: string) => diagnosis(id, 'AADSTS90002', 'Tenant not found.');
  switch (knob) {
    case 'wrong-secret':
      return ['secret', secretRefused()];
    case 'missing-redirect':
      return ['redirect', MISMATCH];
    case 'swapped':
      return ['tenant', notFound('ids-swapped')];
    case 'other-cloud':
      return cloud === 'china' ? null : ['tenant', notFound('wrong-cloud')];
    default:
      return null;
  }
}

export function secretRefused(): Diagnosis {
  return diagnosis('secret-refused', 'AADSTS7000215', 'Invalid client secret provided.');
}

export const UNREACHABLE: CommandError = {
  code: 'unreachable',
  message: 'no answer from login.microsoftonline.com',
  reason: { id: 'unreachable', args: { host: 'login.microsoftonline.com', how: 'name' } },
  fields: [],
  details: null,
  diagnosis: null,
};

/** What was found in the registration, as far as a screen shows it. */
function findings(knob: ConnectKnob): Finding[] {
  const read = {
    advisory: false,
    reason: null,
    details: null,
    diagnosis: null,
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
        reason: null,
        diagnosis: diagnosis('secret-refused', 'AADSTS7000215', 'Invalid client secret provided.'),
        link: { to: 'credentials' },
      },
    ];
  const missing = knob === 'missing-redirect';
  return [
    {
      ...read,
      check: 'redirect-registered',
      diagnosis: missing ? MISMATCH : null,
      outcome: missing ? 'fail' : 'pass',
      found: missing ? 'https://contoso.offision.com/old' : REDIRECT_URL,
      wanted: REDIRECT_URL,
      link: { to: 'authentication' },
    },
  ];
}

const SECRET: Registration['secret'] = {
  name: 'Offision rooms',
  hint: 'Abc',
  ends: '2027-03-12T00:00:00Z',
  daysLeft: 109,
  level: 'fine',
  others: [],
};

/** The secret in use. */
export const OLD_SECRET: SecretLife0 = {
  name: 'Offision rooms 2024',
  hint: 'Abc',
  ends: '2026-12-05T00:00:00Z',
  daysLeft: 12,
  level: '14',
};

/** It ends soon, and so does another one. */
const ENDING: Registration['secret'] = {
  ...OLD_SECRET,
  others: [
    {
      name: 'Test of the integration team',
      hint: 'x7P',
      ends: '2026-12-22T00:00:00Z',
      daysLeft: 29,
      level: '30',
    },
  ],
};

export function registration(
  knob: ConnectKnob,
  keptIn: Registration['keptIn'],
  cloud: CloudId | null = null,
): Registration {
  const refused = refusalOf(knob, cloud) !== null && knob !== 'missing-redirect';
  const unknown = refused && knob !== 'wrong-secret';
  const foundIn = refused && knob === 'other-cloud' ? 'china' : null;
  return {
    tenantId: refused ? '' : TENANT_ID,
    tenantName: refused ? null : 'Contoso Hong Kong',
    tenantDomain: refused ? null : 'contoso.onmicrosoft.com',
    cloudId: unknown ? null : (cloud ?? 'global'),
    foundIn,
    swapped: knob === 'swapped',
    appName: refused ? null : 'Offision rooms',
    secret: refused ? null : knob === 'secret-ends-soon' ? ENDING : SECRET,
    keptIn: refused ? 'session' : keptIn,
    findings: findings(knob),
    permissions: permissions(knob === 'consented' ? 5 : 0),
    consented: knob === 'consented',
    blocked: refused || knob === 'missing-redirect',
  };
}
