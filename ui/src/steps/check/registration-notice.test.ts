import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { openWindow } from '../../test-render';

async function openChecked() {
  const backend = await openWindow('rooms', { unsound: true, rooms: 12 });
  await userEvent.click(await screen.findByRole('button', { name: /^Check 12 rooms/ }));
  await screen.findByText('The app registration needs action before Offision works');
  return backend;
}

it('a failed registration check says its cause and leads to the page that mends it', async () => {
  const backend = await openChecked();
  const failed = screen.getByRole('heading', {
    level: 3,
    name: /Offision’s redirect URL is not registered under Web/,
  });
  const item = within(failed.closest('li') as HTMLElement);
  expect(item.getByText('Likely causes, the most likely first')).toBeDefined();
  await userEvent.click(item.getByRole('button', { name: 'Open Authentication' }));
  expect(backend.calls).toContain('openLink:authentication');
});

it('the permissions are one click away', async () => {
  await openChecked();
  const table = await screen.findByRole('table', { hidden: true });
  const folded = table.closest('details');
  expect(folded?.open).toBe(false);
  await userEvent.click(screen.getByText('Show the permissions'));
  expect(folded?.open).toBe(true);
});
