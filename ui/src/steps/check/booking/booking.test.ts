import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { giveHeights, openCheck, openRoom } from '../check.fixture';
import { BookingRequest, nextWorkday } from './request.svelte';

beforeEach(giveHeights);

async function openTrial(number: string): Promise<HTMLElement> {
  const details = await openRoom(number);
  const panel = await within(details).findByRole('group', { name: 'Who can book this room?' });
  const button = await within(panel).findByRole('button', { name: 'Try a booking' });
  if (button.getAttribute('aria-expanded') === 'false') await userEvent.click(button);
  return panel;
}

it('an open room says what holds for every request, each with its parameter', async () => {
  await openCheck({ rooms: 60 });
  const details = await openRoom('012');
  const panel = await within(details).findByRole('group', { name: 'Who can book this room?' });
  expect(await within(panel).findByText('BookingWindowInDays')).toBeDefined();
  expect(panel.textContent).toContain('from 08:00 to 18:00');
});

it('a request is answered with the setting that decides, and what would decide next', async () => {
  const backend = await openCheck({ rooms: 60 });
  const panel = await openTrial('012');
  expect(await within(panel).findByText('Asked of the delegates', { selector: 'p' })).toBeDefined();
  expect(within(panel).getByText(/\(AllRequestInPolicy\)$/, { selector: 'strong' })).toBeDefined();
  const time = panel.querySelector<HTMLInputElement>('input[type=time]');
  await userEvent.clear(time as HTMLElement);
  await userEvent.type(time as HTMLElement, '22:00');
  expect(await within(panel).findByText('Declined', { selector: 'p' })).toBeDefined();
  expect(
    within(panel).getByText(/\(ScheduleOnlyDuringWorkHours\)$/, { selector: 'strong' }),
  ).toBeDefined();
  expect(within(panel).getByText(/AllRequestOutOfPolicy/, { selector: 'li' })).toBeDefined();
  expect(backend.calls.filter((call) => call.startsWith('whoCanBook'))).not.toHaveLength(0);
});

it('a series that is cut says after which day, and the question stays for the next room', async () => {
  await openCheck({ rooms: 60 });
  let panel = await openTrial('012');
  await userEvent.click(within(panel).getByRole('radio', { name: 'Every week' }));
  await userEvent.click(within(panel).getByRole('radio', { name: 'Never' }));
  await userEvent.click(within(panel).getByRole('radio', { name: 'Somebody on a list' }));
  panel = await openTrial('005');
  expect(await within(panel).findByText(/no meetings after May 22, 2027/)).toBeDefined();
  expect(within(panel).getByRole<HTMLInputElement>('radio', { name: 'Every week' }).checked).toBe(
    true,
  );
});

it('what was not read is no answer, and is named', async () => {
  await openCheck({ rooms: 60 });
  const panel = await openTrial('024');
  expect(await within(panel).findByText('Not known', { selector: 'p' })).toBeDefined();
  expect(within(panel).getAllByText(/AllBookInPolicy/).length).toBeGreaterThan(0);
  expect(screen.queryByText('What decides:')).toBeNull();
});

it('without a day or a time there is no question', () => {
  const request = new BookingRequest();
  expect(request.question).toMatchObject({ minutes: 60, recurrence: null, taken: 0 });
  request.time = '';
  expect(request.question).toBeNull();
  request.time = '10:00';
  request.date = '1 December';
  expect(request.question).toBeNull();
});

it('lists count only for somebody who is on a list', () => {
  const request = new BookingRequest();
  expect(request.question?.organizer).toEqual({
    who: 'inside',
    bypassing: false,
    mayRequest: false,
    mayRequestExceptions: false,
  });
  request.who = 'listed';
  expect(request.question?.organizer).toMatchObject({ bypassing: true });
  request.who = 'external';
  expect(request.question?.organizer).toEqual({ who: 'external' });
});

it('the first day that is offered is a working day', () => {
  expect(nextWorkday(new Date(2026, 10, 27)).getDay()).toBe(1);
  expect(nextWorkday(new Date(2026, 10, 25)).getDay()).toBe(4);
});
