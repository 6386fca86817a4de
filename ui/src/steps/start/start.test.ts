import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { CLIENT_ID, REDIRECT_URL, TENANT_ID } from '../../backend/memory-connection';
import { openWindow } from '../../test-render';
import { wizard } from '../../wizard/wizard.svelte';

const saved = {
  tenant: 'contoso.onmicrosoft.com',
  tenantId: TENANT_ID,
  tenantName: 'Contoso Hong Kong',
  clientId: CLIENT_ID,
  redirectUrl: REDIRECT_URL,
  delegate: 'offision@contoso.com',
  hasSecret: true,
  cloud: null,
  secretEnds: '2027-03-12T00:00:00Z',
  secretLevel: 'fine' as const,
  daysLeft: 109,
};
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

it('setting up a tenant opens the form, with the heading in focus', async () => {
  await openWindow('start');
  await userEvent.click(screen.getByRole('button', { name: /^Set up a tenant/ }));
  const title = await heading('Connect your app registration');
  await expect.poll(() => document.activeElement).toBe(title);
});

it('the demo tenant fills the form, keeps its secret in Rust and is named on every screen', async () => {
  await openWindow('start');
  await userEvent.click(screen.getByRole('button', { name: /^Try it with a demo tenant/ }));
  await heading('Connect your app registration');
  expect(screen.getByLabelText('Directory (tenant) ID')).toHaveProperty('value', TENANT_ID);
  expect(screen.getByText('Demo tenant')).toBeDefined();
  expect(wizard.connectionForm().secret).toBeNull();
});

it('after a look at the demo tenant, a real one starts with an empty form', async () => {
  await openWindow('start');
  await userEvent.click(screen.getByRole('button', { name: /^Try it with a demo tenant/ }));
  await heading('Connect your app registration');
  await userEvent.click(screen.getByRole('button', { name: 'Back' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Set up a tenant/ }));
  await heading('Connect your app registration');
  expect(wizard.values.tenant).toBe('');
  expect(wizard.secretStored).toBe(false);
  expect(screen.queryByText('Demo tenant')).toBeNull();
});

it('another app in the form leaves the demo tenant, and its name goes from the screen', async () => {
  await openWindow('start');
  await userEvent.click(screen.getByRole('button', { name: /^Try it with a demo tenant/ }));
  await heading('Connect your app registration');
  wizard.values.clientId = '1b2c3d4e-5f60-4718-92a3-b4c5d6e7f809';
  wizard.values.secret = 'Abc8Q~made-up-secret-value';
  await userEvent.click(screen.getByRole('button', { name: 'Save and continue' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Continue with/ }));
  await heading('Give admin consent');
  expect(screen.queryByText('Demo tenant')).toBeNull();
});

it('a saved connection is the first card, and going on with it connects at once', async () => {
  const backend = await openWindow('start', { start: { saved }, connect: 'consented' });
  const cards = screen.getAllByRole('button', { name: /tenant|Contoso/ });
  expect(cards[0]?.textContent).toContain('Continue with Contoso Hong Kong');
  await userEvent.click(screen.getByRole('button', { name: /^Continue with/ }));
  await heading('Consent given');
  expect(backend.calls).toContain('connect');
});

it('names every address that it contacts, once, with the clouds that it serves', async () => {
  await openWindow('start');
  expect(screen.getByText('graph.microsoft.com')).toBeDefined();
  expect(screen.getByText('microsoftgraph.chinacloudapi.cn')).toBeDefined();
  const shared = screen.getByText('login.microsoftonline.us').closest('dd');
  expect(shared?.textContent).toMatch(/high.*dod/i);
});

it('a saved secret that ends soon is a warning whose way leads to the renewal', async () => {
  const soon = { ...saved, secretEnds: '2026-12-05', secretLevel: '14' as const, daysLeft: 12 };
  await openWindow('start', { start: { saved: soon }, connect: 'secret-ends-soon' });
  expect(screen.getByText(/Contoso Hong Kong expires in 12 days/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Renew the secret' }));
  const title = await heading('Renew the client secret');
  await expect.poll(() => document.activeElement).toBe(title);
});

it('a saved secret that has ended asks for a new one, and nothing is connected with it', async () => {
  const ended = {
    ...saved,
    secretEnds: '2026-11-01',
    secretLevel: 'expired' as const,
    daysLeft: -22,
  };
  const backend = await openWindow('start', { start: { saved: ended } });
  expect(screen.getByText(/has expired/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Enter a new secret' }));
  await heading('Connect your app registration');
  expect(wizard.secretStored).toBe(false);
  expect(wizard.values.clientId).toBe(CLIENT_ID);
  expect(backend.calls).not.toContain('connect');
});

it('a secret of which nothing is known brings no warning and no day', async () => {
  const unknown = { ...saved, secretEnds: null, secretLevel: 'unknown' as const, daysLeft: null };
  await openWindow('start', { start: { saved: unknown } });
  expect(screen.queryByText(/expire/)).toBeNull();
});
