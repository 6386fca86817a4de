import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { MemoryOptions } from '../../backend/memory';
import { CLIENT_ID, REDIRECT_URL, registration, TENANT_ID } from '../../backend/memory-connection';
import { openWindow } from '../../test-render';
import { wizard } from '../../wizard/wizard.svelte';

const OUTCOME = '{"offisionSetup":1,"clientSecret":"Abc8Q~made-up-secret-value"}';

async function openGuide(options: MemoryOptions = {}) {
  const backend = await openWindow('registration', options);
  await userEvent.click(
    screen.getByRole('button', { name: 'I do not have an app registration yet' }),
  );
  await screen.findByRole('heading', { level: 1, name: 'Make the app registration' });
  return backend;
}

it('the guide opens at its heading and leads back to the form', async () => {
  await openGuide();
  const title = screen.getByRole('heading', { level: 1 });
  await expect.poll(() => document.activeElement).toBe(title);
  await userEvent.click(screen.getByRole('button', { name: 'Enter the values' }));
  await screen.findByRole('heading', { level: 1, name: 'Connect your app registration' });
});

it('before Microsoft was asked, no part is ticked', async () => {
  const backend = await openGuide({ guide: 'done' });
  const parts = await screen.findAllByRole('listitem');
  expect(parts.length).toBeGreaterThanOrEqual(7);
  expect(screen.queryByText('Passed')).toBeNull();
  expect(screen.queryByText(/parts are done/)).toBeNull();
  expect(backend.calls).not.toContain('refreshGuide');
});

it('what is done is ticked, the first open part is open, and coming back looks again', async () => {
  wizard.registration = registration('good', 'keychain');
  const backend = await openGuide({ guide: 'half' });
  expect(await screen.findByText('6 of 7 parts are done')).toBeDefined();
  await expect
    .poll(() =>
      [...document.querySelectorAll('details[name=guide]')].map((each) =>
        each.hasAttribute('open'),
      ),
    )
    .toEqual([false, false, false, false, true, false, false]);
  const looks = backend.calls.filter((call) => call === 'refreshGuide').length;
  window.dispatchEvent(new Event('focus'));
  await expect
    .poll(() => backend.calls.filter((call) => call === 'refreshGuide').length)
    .toBe(looks + 1);
});

it('a script is written for what the fields say, and can be saved', async () => {
  const backend = await openGuide();
  await userEvent.click(screen.getByRole('radio', { name: 'Azure CLI script' }));
  expect(screen.getByText(/the script appears here/)).toBeDefined();
  await userEvent.type(screen.getByLabelText('Redirect URL'), REDIRECT_URL);
  const script = await screen.findByRole('region', { name: 'The script' });
  await expect.poll(() => document.querySelector('pre')?.textContent).toContain(REDIRECT_URL);
  await userEvent.click(within(script).getByRole('button', { name: 'Save the script' }));
  expect(await within(script).findByText(/^Saved to .*\.sh$/)).toBeDefined();
  expect(backend.calls).toContain('saveScript:azure-cli');
});

it('the outcome of a script fills the form, and the page forgets it', async () => {
  await openGuide();
  await userEvent.click(screen.getByRole('radio', { name: /PowerShell script/ }));
  const box = screen.getByLabelText('What the script printed');
  await userEvent.click(box);
  await userEvent.paste(OUTCOME);
  await userEvent.click(screen.getByRole('button', { name: 'Read the outcome' }));
  expect(await screen.findByText(/We have .*client secret\. Fill them in\?/)).toBeDefined();
  expect(box).toHaveProperty('value', '');
  expect(document.activeElement?.textContent).toContain('Fill in the form');
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Connect your app registration' });
  expect(wizard.values.tenant).toBe(TENANT_ID);
  expect(wizard.values.clientId).toBe(CLIENT_ID);
  expect(wizard.secretStored).toBe(true);
  expect(wizard.connectionForm().secret).toBeNull();
});

it('what is not an outcome says so at the box, and stays there', async () => {
  await openGuide();
  await userEvent.click(screen.getByRole('radio', { name: 'Azure CLI script' }));
  const box = screen.getByLabelText('What the script printed');
  await userEvent.type(box, 'az: command not found');
  await userEvent.click(screen.getByRole('button', { name: 'Read the outcome' }));
  await expect.poll(() => box.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(box);
  expect(box).toHaveProperty('value', 'az: command not found');
});
