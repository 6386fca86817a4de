import type { Details, Diagnosis } from './bindings';

export function details(code: string, text: string): Details {
  return {
    code,
    text: `${code}: ${text}`,
    host: 'login.microsoftonline.com',
    traceId: '5e9b1a70-6d0f-4c1c-a0c2-7c1d5f3e0b00',
    requestId: '0d2b7b2c-91b8-4a9e-8f1c-6c2f7a1e5d00',
    correlationId: 'b3c1e6de-58a4-4f7b-9a36-0e8f7c2d1a55',
    at: '2026-11-23T10:41:12Z',
  };
}

/** Causes that the screens meet on made-up data: a few of Rust's table. */
const TABLE: Record<string, Partial<Diagnosis>> = {
  'consent-cancelled': {
    likely: 2,
    role: 'privileged-role-administrator',
    step: 'consent',
  },
  'redirect-mismatch': {
    likely: 3,
    role: 'cloud-application-administrator',
    field: 'redirect-url',
    step: 'registration',
    link: { to: 'authentication' },
  },
  'secret-refused': {
    likely: 4,
    wait: 'minutes',
    role: 'cloud-application-administrator',
    field: 'secret',
    step: 'registration',
    link: { to: 'credentials' },
  },
  'admin-needed': {
    likely: 2,
    role: 'privileged-role-administrator',
    step: 'consent',
  },
};

/** A diagnosis as Rust would give it for a code of Microsoft's sign-in. */
export function diagnosis(id: string, code: string, text: string): Diagnosis {
  const known = id !== 'unknown';
  return {
    id,
    known,
    likely: 1,
    wait: 'no',
    role: null,
    field: null,
    step: null,
    link: null,
    microsoft: { to: 'error-code', code: Number(code.replace('AADSTS', '')) },
    details: details(code, text),
    ...TABLE[id],
  };
}

export const CANCELLED = diagnosis(
  'consent-cancelled',
  'AADSTS65004',
  'User declined to consent to access the app.',
);
export const MISMATCH = diagnosis(
  'redirect-mismatch',
  'AADSTS50011',
  'The redirect URI specified in the request does not match the redirect URIs configured for the application.',
);
export const ADMIN_NEEDED = diagnosis(
  'admin-needed',
  'AADSTS90094',
  'The grant requires admin permission.',
);

/** Enough of Rust's `explain` for the screens; null where the text holds no error. */
export function explain(text: string): Diagnosis | null {
  if (text.includes('65004')) return CANCELLED;
  if (text.includes('50011')) return MISMATCH;
  if (text.includes('90094')) return ADMIN_NEEDED;
  const code = /AADSTS\d+/.exec(text)?.[0];
  return code === undefined
    ? null
    : diagnosis('unknown', code, 'A text that this version has not met before.');
}
