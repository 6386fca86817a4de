import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, expect, it } from 'vitest';
import type { ConnectionForm, ConnectLine } from './bindings';
import { BackendError } from './backend';
import { tauriBackend } from './tauri';

afterEach(clearMocks);

const form: ConnectionForm = {
  tenant: 'contoso.com',
  clientId: '',
  secret: null,
  redirectUrl: '',
  keep: 'session',
  cloud: null,
};

/** Sends into a channel as Rust does. */
function send(channel: unknown, payload: object): void {
  const { id } = channel as { id: number };
  const { runCallback } = (window as unknown as Record<string, Record<string, unknown>>)[
    '__TAURI_INTERNALS__'
  ] as { runCallback: (id: number, payload: object) => void };
  runCallback(id, payload);
}

const refusal = (command: () => Promise<unknown>) =>
  command().then(
    () => Promise.reject(new Error('no refusal')),
    (thrown: unknown) => (thrown as BackendError).error,
  );

it('data comes without its envelope', async () => {
  mockIPC((command) => (command === 'open_consent_again' ? false : null));
  expect(await tauriBackend.openConsentAgain()).toBe(false);
  expect(await tauriBackend.stopCheck()).toBeUndefined();
});

it('what a command refuses is a BackendError with its code', async () => {
  const error = {
    code: 'busy',
    message: 'busy',
    reason: null,
    fields: [],
    details: null,
    diagnosis: null,
  };
  mockIPC(() => Promise.reject(error as unknown as Error));
  expect(await refusal(() => tauriBackend.stopCheck())).toEqual(error);
});

it.each([
  ['a text', 'command not found'],
  ['an Error', new Error('no window')],
])('%s that is thrown is a fault of the app itself', async (_, thrown) => {
  mockIPC(() => Promise.reject(thrown as Error));
  expect((await refusal(() => tauriBackend.stopCheck())).code).toBe('internal');
});

it('an answer does not overtake the messages before it', async () => {
  const lines: string[] = [];
  const message = (index: number, state: ConnectLine['state']) => ({
    index,
    message: { line: 'app', state, value: null, reason: null },
  });
  let late: () => void = () => undefined;
  mockIPC((_, args) => {
    const { onLine } = args as { onLine: unknown };
    send(onLine, message(0, 'checking'));
    late = () => {
      send(onLine, { index: 2, end: true });
      send(onLine, message(1, 'passed'));
    };
    return { tenantId: 'contoso' };
  });
  let answered = false;
  const connecting = tauriBackend
    .connect(form, ({ state }) => lines.push(state))
    .finally(() => (answered = true));
  await expect.poll(() => lines).toEqual(['checking']);
  await new Promise((resolve) => setTimeout(resolve));
  expect(answered).toBe(false);
  late();
  expect(await connecting).toEqual({ tenantId: 'contoso' });
  expect(lines).toEqual(['checking', 'passed']);
});

it('a command that refuses nothing answers with its data, and a fault on the way is an error', async () => {
  mockIPC(() => null);
  expect(await tauriBackend.explain('AADSTS50011')).toBeNull();
  mockIPC(() => Promise.reject('command not found' as unknown as Error));
  expect((await refusal(() => tauriBackend.explain('AADSTS50011'))).code).toBe('internal');
});
