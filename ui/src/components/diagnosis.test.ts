import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { openWindow } from '../test-render';

/** Pastes into the help, on the first screen: nothing is connected there. */
async function explained(text: string) {
  const backend = await openWindow('start');
  await userEvent.keyboard('{F1}');
  const help = within(await screen.findByRole('dialog', { name: 'Help' }));
  if (text !== '') await userEvent.type(help.getByLabelText('Error text or address'), text);
  await userEvent.click(help.getByRole('button', { name: 'Explain' }));
  return { backend, help };
}

it('a known cause says its likely causes in order, the fix, the role and where to go', async () => {
  const { backend, help } = await explained('AADSTS50011: no match');
  expect(await help.findByText('What to do')).toBeDefined();
  expect(within(help.getAllByRole('list')[0] as HTMLElement).getAllByRole('listitem')).toHaveLength(
    3,
  );
  expect(help.getByText(/^Needs the role /)).toBeDefined();
  await userEvent.click(help.getByRole('button', { name: 'Open Authentication' }));
  expect(backend.calls).toContain('openLink:authentication');
  expect(backend.calls).toContain('explain:AADSTS50011: no match');
});

it('code, trace ID and correlation ID are folded and copied together', async () => {
  const { backend, help } = await explained('AADSTS90094');
  await userEvent.click(await help.findByText('Details for support'));
  await userEvent.click(help.getByRole('button', { name: 'Copy' }));
  expect(backend.clipboard[0]).toContain('Code: AADSTS90094');
  expect(backend.clipboard[0]).toContain('Trace ID: ');
  expect(backend.clipboard[0]).toContain('Correlation ID: ');
  await userEvent.click(help.getByRole('button', { name: 'What Microsoft says about this code' }));
  expect(backend.calls).toContain('openLink:error-code');
});

it('of an unknown code Microsoft’s own text is in sight', async () => {
  const { help } = await explained('AADSTS123456');
  const text = await help.findAllByText(/A text that this version has not met before/);
  expect(text.some((element) => element.closest('details') === null)).toBe(true);
});

it('a text without an error, and no text, get a sentence', async () => {
  const { help } = await explained('hello');
  expect(await help.findByText(/We do not recognise this/)).toBeDefined();
});

it('an empty box says so and takes the focus', async () => {
  const { backend, help } = await explained('');
  const box = help.getByLabelText('Error text or address');
  await expect.poll(() => document.activeElement).toBe(box);
  expect(box.getAttribute('aria-invalid')).toBe('true');
  expect(backend.calls.some((call) => call.startsWith('explain'))).toBe(false);
});
