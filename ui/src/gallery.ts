import type { Backend } from './backend/backend';
import type { AppStart, ConsentEvent, Language, SignInEvent, Theme } from './backend/bindings';
import { createMemory, LOOKED, type MemoryOptions } from './backend/memory';
import type { PreflightKnob } from './backend/memory-discovery';
import type { ImportKnob, RunKnob } from './backend/memory-files';
import {
  CLIENT_ID,
  permissions,
  REDIRECT_URL,
  registration,
  TENANT_ID,
} from './backend/memory-connection';
import { ADMINISTRATOR } from './backend/memory-administrator';
import { ADMIN_NEEDED, CANCELLED } from './backend/memory-diagnosis';
import { STEPS, type StepName } from './wizard/steps';
import { wizard, type Way } from './wizard/wizard.svelte';

const CONSENT_STATES: Record<string, ConsentEvent[]> = {
  some: [LOOKED],
  throttled: [{ ...LOOKED, throttled: true }],
  accepted: [{ event: 'accepted' }, LOOKED],
  refused: [
    {
      event: 'refused',
      cancelled: false,
      diagnosis: ADMIN_NEEDED,
    },
  ],
  cancelled: [
    {
      event: 'refused',
      cancelled: true,
      diagnosis: CANCELLED,
    },
  ],
  stray: [{ event: 'stray' }],
  'timed-out': [{ event: 'timedOut' }],
};

const SIGN_IN_STATES: Record<string, SignInEvent[]> = {
  in: [{ event: 'signedIn', administrator: ADMINISTRATOR }],
  refused: [{ event: 'refused', cancelled: false, diagnosis: ADMIN_NEEDED }],
  other: [
    {
      event: 'otherTenant',
      account: 'amy@fabrikam.com',
      tenant: 'Fabrikam',
      wanted: 'Contoso Hong Kong',
    },
  ],
  'timed-out': [{ event: 'timedOut' }],
};

const OTHER_TENANT: MemoryOptions['refusedPlan'] = {
  id: 'other-tenant',
  args: {
    theirs: 'Fabrikam (2f9d3c1e-7a54-4c0b-9d1e-6b2f8a3c5d70)',
    ours: `Contoso Hong Kong (${TENANT_ID})`,
  },
};

type SecretOfSaved = Pick<
  NonNullable<AppStart['saved']>,
  'secretEnds' | 'secretLevel' | 'daysLeft'
>;
const FINE: SecretOfSaved = {
  secretEnds: '2027-03-12T00:00:00Z',
  secretLevel: 'fine',
  daysLeft: 109,
};
const SECRETS: Record<string, SecretOfSaved> = {
  soon: { secretEnds: '2026-12-05T00:00:00Z', secretLevel: '14', daysLeft: 12 },
  ended: { secretEnds: '2026-11-01T00:00:00Z', secretLevel: 'expired', daysLeft: -22 },
};

/**
 * The wizard on made-up data, opened at any place by the address:
 * `?step=check&lang=zh-HK&theme=dark&rooms=240&pace=20&connect=wrong-secret&consent=refused
 * &wait=gave-up&rehearsal=same&guide=half&secret=soon&listens=polling&sign-in=other&table=hidden&registration=wrong&registration-repair=role-missing&browser=no&keychain=no&saved=yes&scan=half&role=no
 * &reading=file&notes=yes&preflight=read-only&resumable=yes&import=partial&run=running&powershell=no&estimate=yes&leftovers=2&proof=waits
 * &may-apply=no-role&repair=fails&journals=some&plan=other`.
 */
export function openGallery(): Backend {
  const query = new URLSearchParams(window.location.search);
  const saved: AppStart['saved'] = {
    tenant: 'contoso.onmicrosoft.com',
    tenantId: TENANT_ID,
    tenantName: 'Contoso Hong Kong',
    clientId: CLIENT_ID,
    redirectUrl: REDIRECT_URL,
    delegate: 'offision@contoso.com',
    hasSecret: true,
    cloud: null,
    ...(SECRETS[query.get('secret') ?? ''] ?? FINE),
  };
  const connect = (query.get('connect') ?? 'good') as NonNullable<MemoryOptions['connect']>;
  const memory = createMemory({
    rooms: Number(query.get('rooms') ?? 240),
    pace: Number(query.get('pace') ?? 60),
    connect,
    listens: query.get('listens') === 'polling' ? 'polling' : 'loopback',
    browserOpened: query.get('browser') !== 'no',
    consentEvents: CONSENT_STATES[query.get('consent') ?? ''] ?? [],
    signInEvents: SIGN_IN_STATES[query.get('sign-in') ?? ''] ?? [],
    table: { hidden: query.get('table') === 'hidden', untidy: query.get('table') === 'untidy' },
    unsound: query.get('registration') === 'wrong',
    registrationRepair: (query.get('registration-repair') ?? 'changed') as NonNullable<
      MemoryOptions['registrationRepair']
    >,
    exchangeRole: query.get('role') !== 'no',
    wait: (query.get('wait') ?? 'looks') as NonNullable<MemoryOptions['wait']>,
    rehearsal: (query.get('rehearsal') ?? 'matched') as NonNullable<MemoryOptions['rehearsal']>,
    guide: (query.get('guide') ?? 'unread') as NonNullable<MemoryOptions['guide']>,
    discovery: {
      notes: query.get('notes') === 'yes',
      preflight: (query.get('preflight') ?? 'repair') as PreflightKnob,
      resumable: query.get('resumable') === 'yes',
    },
    files: {
      powershell: query.get('powershell') !== 'no',
      import: (query.get('import') ?? 'export') as ImportKnob,
      run: (query.get('run') ?? 'finished') as RunKnob,
    },
    scan: (query.get('scan') ?? 'typical') as NonNullable<MemoryOptions['scan']>,
    estimate: query.get('estimate') === 'yes',
    leftovers: Number(query.get('leftovers') ?? 0),
    mayApply: (query.get('may-apply') ?? 'yes') as NonNullable<MemoryOptions['mayApply']>,
    repair: (query.get('repair') ?? 'works') as NonNullable<MemoryOptions['repair']>,
    journals: (query.get('journals') ?? 'none') as NonNullable<MemoryOptions['journals']>,
    refusedPlan: query.get('plan') === 'other' ? OTHER_TENANT : undefined,
    proof: (query.get('proof') ?? 'answers') as NonNullable<MemoryOptions['proof']>,
    start: {
      language: (query.get('lang') ?? 'en') as Language,
      theme: (query.get('theme') ?? 'light') as Theme,
      keychain: { available: query.get('keychain') !== 'no' },
      saved: query.get('saved') === 'yes' ? saved : null,
      environment: query.get('environment') === 'microsoft' ? 'microsoft' : 'demo',
    },
  });
  wizard.values.reading = (query.get('reading') ?? 'app') as Way;
  openAt((query.get('step') ?? 'start') as StepName, connect);
  return memory;
}

/** Fills in what the steps before `step` would have left. */
function openAt(step: StepName, connect: NonNullable<MemoryOptions['connect']>): void {
  const before = STEPS.slice(0, STEPS.indexOf(step));
  if (before.includes('registration')) {
    Object.assign(wizard.values, {
      tenant: TENANT_ID,
      clientId: CLIENT_ID,
      redirectUrl: REDIRECT_URL,
      delegate: 'offision@contoso.com',
    });
    wizard.secretOf = CLIENT_ID;
    wizard.registration = registration(connect, 'keychain');
    wizard.permissions = permissions(before.includes('consent') || connect === 'consented' ? 5 : 0);
  }
  for (const name of before) wizard.finish(name);
}
