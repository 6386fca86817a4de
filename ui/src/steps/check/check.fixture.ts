import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import type { Memory, MemoryOptions } from '../../backend/memory';
import { openWindow } from '../../test-render';
import { view } from './view.svelte';

/** happy-dom has no layout: without a height the list would draw no row. */
export function giveHeights(): void {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(52);
}

/** Goes through step 4, so that each test has a check of its own. */
export async function openCheck(options: MemoryOptions = {}): Promise<Memory> {
  view.grouping = 'building';
  const backend = await openWindow('rooms', options);
  await userEvent.click(await screen.findByRole('button', { name: /^Check \d+ rooms$/ }));
  if (options.scan !== 'half') {
    await screen.findByRole('button', { name: 'Go to the report' });
  }
  return backend;
}

/** The rooms that the list draws now. */
export const rooms = () => screen.findAllByRole('button', { name: /@contoso\.com$/ });

/** Finds one room by its number and opens it. */
export async function openRoom(number: string): Promise<HTMLElement> {
  const find = screen.getByRole('searchbox');
  await userEvent.clear(find);
  await userEvent.type(find, `room-${number}@`);
  const room = await screen.findByRole('button', { name: new RegExp(`room-${number}@`) });
  await userEvent.click(room);
  const details = room.closest('[role=listitem]');
  if (!(details instanceof HTMLElement)) throw new Error('the row is in no list');
  return details;
}
