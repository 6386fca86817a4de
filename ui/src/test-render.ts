import { render } from '@testing-library/svelte';
import App from './App.svelte';
import { createMemory, type Memory, type MemoryOptions } from './backend/memory';
import { CLIENT_ID, REDIRECT_URL, registration, TENANT_ID } from './backend/memory-connection';
import type { StepName } from './wizard/steps';
import { STEPS } from './wizard/steps';
import { wizard } from './wizard/wizard.svelte';

/** Opens the whole window at a step, every earlier step done, on made-up data. */
export async function openWindow(step: StepName, options: MemoryOptions = {}): Promise<Memory> {
  const memory = createMemory(options);
  if (STEPS.indexOf(step) > STEPS.indexOf('registration')) {
    Object.assign(wizard.values, {
      tenant: TENANT_ID,
      clientId: CLIENT_ID,
      redirectUrl: REDIRECT_URL,
      delegate: 'offision@contoso.com',
      // Nobody is signed in, and the made-up app may read everything.
      reading: 'app',
    });
    wizard.secretOf = CLIENT_ID;
    wizard.registration = registration(options.connect ?? 'good', 'keychain');
    wizard.permissions = wizard.registration.permissions;
  }
  for (const name of STEPS.slice(0, STEPS.indexOf(step))) wizard.finish(name);
  const window = render(App, { props: { backend: memory } });
  await window.findAllByRole('heading', { level: 1 });
  return memory;
}
