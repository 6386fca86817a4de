import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { createMemory } from '../backend/memory';
import { permissionTable, type TableKnob } from '../backend/memory-administrator';
import { registration } from '../backend/memory-connection';
import { openWindow } from '../test-render';
import PermissionTable from './PermissionTable.svelte';
import { known } from './table.svelte';

function show(knob: TableKnob) {
  // Without an extra permission nothing in it asks for the backend.
  const rows = permissionTable(knob).filter(({ extra }) => !extra);
  render(PermissionTable, { props: { rows, title: 'Permissions' } });
  return within(screen.getByRole('table', { name: 'Permissions' }));
}

it('each permission is a row with a header and five cells of words', () => {
  const table = show({ granted: 5 });
  expect(table.getAllByRole('columnheader').map((cell) => cell.textContent.trim())).toEqual([
    'Permission',
    'Required',
    'Requested',
    'Granted',
    'In the token',
    'Works',
  ]);
  const row = table.getByRole('row', { name: /Send mail as any user/ });
  expect(within(row).getByRole('rowheader').textContent).toContain('Mail.Send');
  expect(within(row).getAllByText('Yes')).toHaveLength(5);
});

it('what is required is no result and has no tick', () => {
  const table = show({ granted: 0 });
  const row = table.getByRole('row', { name: /Mail.Send/ });
  expect(row.querySelectorAll('.pass')).toHaveLength(1);
});

it('unknown and not tried are neither yes nor no', () => {
  const table = show({ granted: 0, hidden: true });
  const row = table.getByRole('row', { name: /Mail.Send/ });
  expect(within(row).getByText('Not known')).toBeDefined();
  expect(within(row).getByText('Not tried')).toBeDefined();
  expect(row.querySelectorAll('.pass')).toHaveLength(0);
});

it('the right name under Delegated says so', () => {
  expect(show({ granted: 0, untidy: true }).getByText('Delegated')).toBeDefined();
});

it('source, time and reason open by keyboard', async () => {
  const table = show({ granted: 0, hidden: true });
  const opener = table.getByRole('button', { name: /Mail.Send/ });
  opener.focus();
  await userEvent.keyboard('{Enter}');
  expect(opener.getAttribute('aria-expanded')).toBe('true');
  expect(table.getByText(/From the app registration · Nov 23, 2026/)).toBeDefined();
  expect(table.getByText('Microsoft did not let the app read its own registration.')).toBeDefined();
});

it('what Offision does not need stands below, not among what it needs', async () => {
  const backend = await openWindow('consent', { table: { untidy: true } });
  const table = within(await screen.findByRole('table'));
  expect(table.queryByText('Directory.ReadWrite.All')).toBeNull();
  expect(screen.getByText('1 permission more than Offision needs')).toBeDefined();
  expect(screen.getByText('Requested, Granted, In the token')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Open API permissions' }));
  expect(backend.calls).toContain('openLink:permissions');
});

it('an older answer does not replace a newer one, and another registration starts empty', async () => {
  const slow = createMemory({ table: { granted: 5 } });
  const rows: (() => void)[] = [];
  const held = {
    ...slow,
    permissionTable: async () => {
      await new Promise<void>((resolve) => rows.push(resolve));
      return slow.permissionTable();
    },
  };
  const first = known.load(held);
  await known.load(createMemory({ table: { granted: 0 } }));
  rows[0]?.();
  await first;
  expect(known.rows?.[0]?.granted.state).toBe('no');
  known.follow(registration('good', 'session'));
  expect(known.rows).toBeNull();
});
