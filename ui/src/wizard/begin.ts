import type { AppStart, DemoStart } from '../backend/bindings';
import { wizard } from './wizard.svelte';

/** Takes over what Rust remembers: the saved connection fills the form, its secret stays in Rust. */
export function begin(start: AppStart): void {
  wizard.start = start;
  wizard.environment = start.environment;
  if (!start.keychain.available) wizard.values.keep = 'session';
  if (start.saved === null) return;
  const { tenant, clientId, redirectUrl, delegate, hasSecret } = start.saved;
  Object.assign(wizard.values, { tenant, clientId, redirectUrl, delegate });
  if (hasSecret) wizard.secretOf = clientId;
}

/** Fills the form for the demo tenant. */
export function beginDemo({ form, delegate }: DemoStart): void {
  const { tenant, clientId, redirectUrl, keep } = form;
  wizard.reset();
  wizard.environment = 'demo';
  Object.assign(wizard.values, { tenant, clientId, redirectUrl, keep, delegate });
  if (form.secret === null) wizard.secretOf = clientId;
  else wizard.values.secret = form.secret;
}

/** An empty form, for another tenant than the saved one or after the demo tenant. */
export function beginEmpty(start: AppStart): void {
  wizard.reset();
  if (!start.keychain.available) wizard.values.keep = 'session';
}
