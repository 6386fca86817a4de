import type { Backend } from './backend/backend';
import type { AppStart, ConsentEvent, Language, Theme } from './backend/bindings';
import { createMemory, type MemoryOptions } from './backend/memory';
import {
  CLIENT_ID,
  details,
  permissions,
  REDIRECT_URL,
  registration,
  TENANT_ID,
} from './backend/memory-connection';
import { STEPS, type StepName } from './wizard/steps';
import { wizard } from './wizard/wizard.svelte';

const CONSENT_STATES: Record<string, ConsentEvent[]> = {
  some: [{ event: 'looked', permissions: permissions(2), nextInSeconds: 5 }],
  refused: [
    {
      event: 'refused',
      cancelled: false,
      reason: { id: 'cause-not-an-administrator', args: {} },
      details: details('AADSTS90094', 'Admin consent is required.'),
    },
  ],
  cancelled: [
    {
      event: 'refused',
      cancelled: true,
      reason: { id: 'cause-consent-cancelled', args: {} },
      details: details('AADSTS65004', 'User declined to consent to access the app.'),
    },
  ],
  stray: [{ event: 'stray' }],
  'timed-out': [{ event: 'timedOut' }],
};

/**
 * The wizard on made-up data, opened at any place by the address:
 * `?step=check&lang=zh-HK&theme=dark&rooms=240&pace=20&connect=wrong-secret&consent=refused
 * &listens=polling&browser=no&keychain=no&saved=yes&scan=half&role=no`.
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
  };
  const connect = (query.get('connect') ?? 'good') as NonNullable<MemoryOptions['connect']>;
  const memory = createMemory({
    rooms: Number(query.get('rooms') ?? 240),
    pace: Number(query.get('pace') ?? 60),
    connect,
    listens: query.get('listens') === 'polling' ? 'polling' : 'loopback',
    browserOpened: query.get('browser') !== 'no',
    consentEvents: CONSENT_STATES[query.get('consent') ?? ''] ?? [],
    exchangeRole: query.get('role') !== 'no',
    scan: (query.get('scan') ?? 'typical') as NonNullable<MemoryOptions['scan']>,
    start: {
      language: (query.get('lang') ?? 'en') as Language,
      theme: (query.get('theme') ?? 'light') as Theme,
      keychain: { available: query.get('keychain') !== 'no' },
      saved: query.get('saved') === 'yes' ? saved : null,
      environment: query.get('environment') === 'microsoft' ? 'microsoft' : 'demo',
    },
  });
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
