import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { CLIENT_ID, REDIRECT_URL, secretRefused, TENANT_ID } from '../../backend/memory-connection';
import type { MemoryOptions } from '../../backend/memory';
import { setLanguage } from '../../i18n/index.svelte';
import { openWindow } from '../../test-render';
import { wizard } from '../../wizard/wizard.svelte';

const SECRET = 'Abc8Q~0123456789abcdefghijABCDEFGHIJ_-.x';
const tenant = () => screen.getByLabelText('Directory (tenant) ID');
const secret = () => screen.getByLabelText('Client secret value');
const save = () => screen.getByRole('button', { name: 'Save and continue' });

async function openFilled(options: MemoryOptions = {}) {
  const backend = await openWindow('registration', options);
  Object.assign(wizard.values, {
    tenant: TENANT_ID,
    clientId: CLIENT_ID,
    secret: SECRET,
    redirectUrl: REDIRECT_URL,
  });
  return backend;
}

it('an empty form gives a summary in focus, the same words at each field, and no request', async () => {
  const backend = await openWindow('registration');
  await userEvent.click(save());
  const summary = await screen.findByRole('alert', { name: 'There is a problem' });
  await expect.poll(() => document.activeElement).toBe(summary);
  expect(within(summary).getAllByRole('link')).toHaveLength(4);
  expect(tenant().getAttribute('aria-invalid')).toBe('true');
  expect(screen.getAllByText('Enter the directory (tenant) ID')).toHaveLength(2);
  expect(backend.calls).not.toContain('connect');
});

it('a link of the summary leads to its field', async () => {
  await openWindow('registration');
  await userEvent.click(save());
  await userEvent.click(await screen.findByRole('link', { name: 'Enter the client secret value' }));
  expect(document.activeElement).toBe(secret());
});

it('a field with an error is looked at again when it is left, the others are left in peace', async () => {
  await openWindow('registration');
  await userEvent.click(save());
  await screen.findByRole('alert');
  await userEvent.type(tenant(), 'contoso.onmicrosoft.com');
  await userEvent.tab();
  await expect.poll(() => tenant().getAttribute('aria-invalid')).toBeNull();
  expect(screen.getAllByRole('link').length).toBe(3);
});

it('what copying adds to a value is dropped silently', async () => {
  await openWindow('registration');
  await userEvent.type(tenant(), ' "contoso.onmicrosoft.com" ');
  await userEvent.tab();
  expect(wizard.values.tenant).toBe('contoso.onmicrosoft.com');
});

it('several values in one paste are offered and filled in', async () => {
  await openWindow('registration');
  await userEvent.click(tenant());
  await userEvent.paste(`Tenant ID: ${TENANT_ID}\nClient ID: ${CLIENT_ID}`);
  expect(
    await screen.findByText(/We found Directory \(tenant\) ID and Application \(client\) ID/),
  ).toBeDefined();
  expect(document.activeElement?.textContent).toContain('Fill in');
  await userEvent.keyboard('{Enter}');
  expect(wizard.values.clientId).toBe(CLIENT_ID);
  await expect.poll(() => document.activeElement).toBe(tenant());
});

it('a good connection names its tenant, and goes on when that is confirmed, without the secret', async () => {
  await openFilled();
  await userEvent.click(save());
  const confirm = await screen.findByRole('region', { name: 'Is this the right tenant?' });
  expect(confirm.textContent).toContain('Contoso Hong Kong');
  expect(wizard.current).toBe('registration');
  await userEvent.click(screen.getByRole('button', { name: 'Continue with Contoso Hong Kong' }));
  await screen.findByRole('heading', { level: 1, name: 'Give admin consent' });
  expect(wizard.values.secret).toBe('');
  expect(wizard.secretStored).toBe(true);
});

it('a refused secret stays on this page, at its field, with the details for support, and nothing typed is lost', async () => {
  await openFilled({ connect: 'wrong-secret' });
  await userEvent.click(save());
  const summary = await screen.findByRole('alert');
  await expect.poll(() => document.activeElement).toBe(summary);
  expect(screen.getByText('AADSTS7000215')).toBeDefined();
  expect(secret().getAttribute('aria-invalid')).toBe('true');
  expect(wizard.values.secret).toBe(SECRET);
  expect(wizard.current).toBe('registration');
});

it('a secret that Rust does not have after all is asked for', async () => {
  const error = {
    code: 'invalid-input' as const,
    message: 'no secret',
    reason: null,
    fields: [{ field: 'secret' as const, problem: 'secret-empty' as const }],
    details: null,
    diagnosis: null,
  };
  await openFilled({ fail: { method: 'connect', error } });
  wizard.values.secret = '';
  wizard.secretOf = CLIENT_ID;
  await userEvent.click(save());
  await screen.findByRole('alert');
  expect(secret().getAttribute('aria-invalid')).toBe('true');
  expect(wizard.secretStored).toBe(false);
});

it('a line that could not be read is not ticked', async () => {
  await openFilled({ connect: 'wrong-secret' });
  await userEvent.click(save());
  await screen.findByRole('alert');
  const lines = within(screen.getByRole('region', { name: 'Connection' }));
  expect(lines.getByText('Redirect URL: Could not check')).toBeDefined();
  expect(lines.getAllByText('Passed')).toHaveLength(1);
});

it('a redirect URL that is not registered blocks, because Microsoft would not send anybody back', async () => {
  await openFilled({ connect: 'missing-redirect' });
  await userEvent.click(save());
  await screen.findByRole('alert');
  expect(wizard.current).toBe('registration');
  expect(wizard.lockedBy('consent')).toBe('registration');
  expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
});

it('a secret that ends soon is a warning: the next press goes on', async () => {
  await openFilled({ connect: 'secret-ends-soon' });
  await userEvent.click(save());
  await userEvent.click(await screen.findByRole('button', { name: /^Continue with/ }));
  expect(wizard.current).toBe('consent');
});

it('an unreachable Microsoft is not a refusal', async () => {
  await openFilled({ connect: 'unreachable' });
  await userEvent.click(save());
  const summary = await screen.findByRole('alert');
  expect(summary.textContent).not.toContain('refused');
  expect(within(summary).queryByRole('link')).toBeNull();
});

it('without a password store there is no choice, and the page says so', async () => {
  await openWindow('registration', { start: { keychain: { available: false } } });
  expect(screen.queryByRole('group', { name: 'Keep the secret' })).toBeNull();
  expect(screen.getByText(/has no password store/)).toBeDefined();
  expect(wizard.connectionForm().keep).toBe('session');
});

it('a stored secret belongs to one app: another client ID asks for its own', async () => {
  await openFilled();
  wizard.values.secret = '';
  wizard.secretOf = CLIENT_ID;
  expect(wizard.connectionForm().secret).toBeNull();
  wizard.values.clientId = TENANT_ID;
  expect(wizard.connectionForm().secret).toBe('');
});

it('a language switch keeps what is typed and where the focus is', async () => {
  await openWindow('registration');
  const field = tenant();
  await userEvent.type(field, 'contoso');
  setLanguage('zh-HK');
  await expect.poll(() => document.documentElement.lang).toBe('zh-HK');
  expect(document.activeElement).toBe(field);
  expect(field).toHaveProperty('value', 'contoso');
});

it('the secret is hidden until it is shown', async () => {
  await openWindow('registration');
  expect(secret().getAttribute('type')).toBe('password');
  await userEvent.click(screen.getByRole('button', { name: 'Show secret' }));
  expect(secret().getAttribute('type')).toBe('text');
});

it('swapped IDs are put right and connected again with one press', async () => {
  const backend = await openFilled({ connect: 'swapped' });
  await userEvent.click(save());
  await userEvent.click(await screen.findByRole('button', { name: 'Swap them' }));
  expect(wizard.values.tenant).toBe(CLIENT_ID);
  expect(wizard.values.clientId).toBe(TENANT_ID);
  expect(backend.calls.filter((call) => call === 'connect')).toHaveLength(2);
});

it('a tenant of another cloud is named, and one press connects there', async () => {
  await openFilled({ connect: 'other-cloud' });
  await userEvent.click(save());
  await userEvent.click(await screen.findByRole('button', { name: /^Switch to/ }));
  expect(wizard.values.cloud).toBe('china');
  await screen.findByRole('region', { name: 'Is this the right tenant?' });
  expect(screen.queryByRole('alert')).toBeNull();
});

it('the address of a portal page gives its values', async () => {
  await openWindow('registration');
  await userEvent.click(tenant());
  await userEvent.paste(`https://entra.microsoft.com/contoso.com/#view/Blade/appId/${CLIENT_ID}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Fill in' }));
  expect(wizard.values.tenant).toBe('contoso.com');
  expect(wizard.values.clientId).toBe(CLIENT_ID);
});

it('what Microsoft says of a failed line stands at the line, and its field is marked', async () => {
  await openFilled({ connect: 'missing-redirect' });
  await userEvent.click(save());
  await screen.findByRole('alert');
  const lines = within(screen.getByRole('region', { name: 'Connection' }));
  expect(lines.getByRole('button', { name: 'Open Authentication' })).toBeDefined();
  expect(screen.getByLabelText('Redirect URL').getAttribute('aria-invalid')).toBe('true');
});

it('a refusal with a cause marks its field and explains itself once', async () => {
  const error = {
    code: 'refused' as const,
    message: 'refused',
    reason: null,
    fields: [],
    details: null,
    diagnosis: secretRefused(),
  };
  await openFilled({ fail: { method: 'connect', error } });
  await userEvent.click(save());
  const summary = within(await screen.findByRole('alert'));
  expect(summary.getByRole('button', { name: 'Open Certificates & secrets' })).toBeDefined();
  expect(secret().getAttribute('aria-invalid')).toBe('true');
  expect(screen.queryByText(/Correct this in Entra/)).toBeNull();
});
