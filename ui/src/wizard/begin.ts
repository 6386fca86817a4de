import type { AppStart, DemoStart } from '../backend/bindings';
import type { Backend } from '../backend/backend';
import { wizard } from './wizard.svelte';

/** Takes over what Rust remembers: the saved connection fills the form, its secret stays in Rust. */
export function begin(start: AppStart): void {
  wizard.start = start;
  wizard.environment = start.environment;
  if (!start.keychain.available) wizard.values.keep = 'session';
  if (start.saved === null) return;
  const { tenant, clientId, redirectUrl, cloud, delegate, hasSecret } = start.saved;
  Object.assign(wizard.values, { tenant, clientId, redirectUrl, cloud, delegate });
  if (hasSecret) wizard.secretOf = clientId;
}

/** Fills the form for the demo tenant. */
export function beginDemo({ form, delegate }: DemoStart): void {
  const { tenant, clientId, redirectUrl, keep, cloud } = form;
  wizard.reset();
  wizard.environment = 'demo';
  // The app of the demo tenant may read everything; nobody has to sign in to have a look.
  const reading = 'app';
  Object.assign(wizard.values, { tenant, clientId, redirectUrl, keep, cloud, delegate, reading });
  if (form.secret === null) wizard.secretOf = clientId;
  else wizard.values.secret = form.secret;
}

/** An empty form, for another tenant than the saved one or after the demo tenant. */
export function beginEmpty(start: AppStart): void {
  wizard.reset();
  if (!start.keychain.available) wizard.values.keep = 'session';
}

/** Takes over what Rust has saved since the window opened, for the first screen. */
export async function rememberSaved(backend: Backend): Promise<void> {
  // Rust that does not answer says nothing new; the next command will show why.
  const now = await backend.appStart().catch(() => null);
  if (now !== null && wizard.start !== null) wizard.start = { ...wizard.start, saved: now.saved };
}
