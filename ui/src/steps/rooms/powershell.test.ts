import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { MemoryOptions } from '../../backend/memory';
import { openWindow } from '../../test-render';
import { powershell } from './powershell.svelte';

const way = (name: string) => screen.findByRole('radio', { name });
const button = (name: RegExp | string) => screen.findByRole('button', { name });

beforeEach(() => {
  powershell.place = 'computer';
  powershell.installed = undefined;
});

async function openFiles(files: MemoryOptions['files'] = {}) {
  const backend = await openWindow('rooms', { files });
  await userEvent.click(await way('PowerShell file'));
  await screen.findByText(/^Save offision-rooms.ps1 in a folder/);
  return backend;
}

async function showScript() {
  await userEvent.click(screen.getByText('Show the script'));
  await screen.findByText(/PowerShell 7.6.1 and ExchangeOnlineManagement 3.9.2/);
}

it('the script can be copied and saved, and says for which rooms it is', async () => {
  const backend = await openFiles();
  expect(screen.getByText('For all rooms.')).toBeDefined();
  await userEvent.click(await button('Copy the script'));
  expect(backend.clipboard[0]).toContain('Get-CalendarProcessing');
  await userEvent.click(await button('Save the script…'));
  expect(await screen.findByText('Saved to /home/amy/Documents/offision-rooms.ps1')).toBeDefined();
  expect(backend.calls).toContain('saveExportScript:computer');
});

it('the script is for the rooms that are chosen', async () => {
  const backend = await openFiles();
  await userEvent.click(await way('Only some buildings'));
  await userEvent.click(screen.getByRole('checkbox', { name: /Kowloon East/ }));
  expect(await screen.findByText('For the 60 rooms that you choose below.')).toBeDefined();
  await expect.poll(() => backend.calls).toContain('exportScript:computer,buildings');
});

it('Azure Cloud Shell and an own server have instructions of their own', async () => {
  const backend = await openFiles();
  await userEvent.click(await way('In Azure Cloud Shell'));
  expect(await screen.findByText(/sign in with the code that it shows/)).toBeDefined();
  expect(screen.queryByText(/can also run on this computer/)).toBeNull();
  await userEvent.click(await way('On your own Exchange server'));
  expect(await screen.findByText(/Open the Exchange Management Shell/)).toBeDefined();
  await expect.poll(() => backend.calls).toContain('exportScript:server,all');
});

it('it runs here only after it was shown', async () => {
  await openFiles();
  expect(await screen.findByText(/It can also run on this computer/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Run it here' })).toBeNull();
  await showScript();
  expect(await button('Run it here')).toBeDefined();
});

it('without PowerShell it says so and does not offer to run it', async () => {
  await openFiles({ powershell: false });
  expect(await screen.findByText(/There is no PowerShell on this computer/)).toBeDefined();
  await userEvent.click(screen.getByText('Show the script'));
  expect(screen.queryByRole('button', { name: 'Run it here' })).toBeNull();
});

it('a run shows its lines, and its file is used', async () => {
  const backend = await openFiles();
  await showScript();
  await userEvent.click(await button('Run it here'));
  expect(await screen.findByText(/PowerShell file · 238 rooms/)).toBeDefined();
  expect(backend.calls).toContain('runExportScript:all');
  expect(powershell.lines.at(-1)).toMatch(/^Rooms read: 50 of 238/);
});

it('a run is stopped, and what was read is kept', async () => {
  const backend = await openFiles({ run: 'running' });
  await showScript();
  await userEvent.click(await button('Run it here'));
  const stop = await button('Stop');
  await expect.poll(() => document.activeElement).toBe(stop);
  await screen.findByText(/Rooms read: 50 of 238/);
  await userEvent.click(stop);
  expect(await screen.findByText(/^Stopped. What was read is kept/)).toBeDefined();
  expect(backend.calls).toContain('stopExportScript');
  await expect.poll(() => document.activeElement?.textContent).toContain('Run it here');
});

it('a run that ended early says why and what to do', async () => {
  await openFiles({ run: 'module-missing' });
  await showScript();
  await userEvent.click(await button('Run it here'));
  expect(await screen.findByText(/Install-Module ExchangeOnlineManagement/)).toBeDefined();
  expect(screen.queryByText(/· 238 rooms/)).toBeNull();
});

it('what could not be used of a file is told with its place, and the rest is used', async () => {
  const backend = await openFiles({ import: 'partial' });
  await userEvent.click(await button('Choose files…'));
  expect(await screen.findByText(/PowerShell file · 212 rooms/)).toBeDefined();
  expect(screen.getByText('3 entries could not be used. Everything else is used.')).toBeDefined();
  expect(screen.getByText(/^rooms.csv, line 4812: The row was left out/)).toBeDefined();
  await expect
    .poll(() => backend.calls.filter((call) => call === 'findRooms:graph').length)
    .toBe(2);
  await userEvent.click(await button('Check 240 rooms'));
  await expect.poll(() => backend.calls).toContain('checkRooms:all');
});

it('a file of another tenant is refused by name, and nothing of it is used', async () => {
  await openFiles({ import: 'other-tenant' });
  await userEvent.click(await button('Choose files…'));
  expect(
    await screen.findByText(
      'offision-rooms.json is about another tenant: fabrikam.onmicrosoft.com',
    ),
  ).toBeDefined();
  expect(screen.queryByText(/· 57 rooms/)).toBeNull();
  await userEvent.click(await button('Check 240 rooms'));
  const words = 'Choose a file, or another way to read the settings';
  expect(await screen.findAllByText(words)).toHaveLength(2);
});

it('a file without any room says why, and is not used', async () => {
  await openFiles({ import: 'nothing' });
  await userEvent.click(await button('Choose files…'));
  expect(await screen.findByText('There is no room in it that can be used.')).toBeDefined();
  expect(screen.getByText(/^budget.xlsx: This is no text file/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Remove the file' })).toBeNull();
});

it('an earlier report is chosen the same way', async () => {
  await openFiles({ import: 'report' });
  await userEvent.click(await button('Choose files…'));
  expect(await screen.findByText(/Earlier report · 236 rooms/)).toBeDefined();
});

it('a closed dialog changes nothing', async () => {
  const backend = await openFiles({ import: 'cancelled' });
  await userEvent.click(await button('Choose files…'));
  expect(backend.calls).toContain('importFiles');
  expect(await button('Choose files…')).toBeDefined();
});

it('a file is also held against what is read live, until it is removed', async () => {
  const backend = await openFiles();
  await userEvent.click(await button('Choose files…'));
  await screen.findByText(/PowerShell file · 238 rooms/);
  await userEvent.click(await way('The app itself'));
  expect(await screen.findByText(/^offision-rooms.json is used as well/)).toBeDefined();
  await userEvent.click(await way('PowerShell file'));
  await userEvent.click(await button('Remove the file'));
  expect(await button('Choose files…')).toBeDefined();
  expect(backend.calls).toContain('forgetFile');
});
