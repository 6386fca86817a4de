import type {
  BookingAnswer,
  BookingLine,
  BookingQuestion,
  BookingSetting,
  Phrase,
  RoomRow,
} from './bindings';
import { columnOf } from './memory-rooms';

const setting = (id: string, parameter: string): BookingSetting => ({ id, parameter });

const SETTINGS = {
  acceptsEveryone: setting('accepts-everyone', 'AllBookInPolicy'),
  bypassing: setting('bypassing', 'BookInPolicy'),
  everyoneMayRequest: setting('everyone-may-request', 'AllRequestInPolicy'),
  exceptions: setting('everyone-may-request-exceptions', 'AllRequestOutOfPolicy'),
  external: setting('answers-external', 'ProcessExternalMeetingMessages'),
  forwards: setting('forwards-requests', 'ForwardRequestsToDelegates'),
  hours: setting('only-during-work-hours', 'ScheduleOnlyDuringWorkHours'),
  longest: setting('longest', 'MaximumDurationInMinutes'),
  series: setting('declines-beyond-limit', 'EnforceSchedulingHorizon'),
  conflicts: setting('allows-conflicts', 'AllowConflicts'),
  window: setting('window', 'BookingWindowInDays'),
};

const phrase = (id: string, args: Phrase['args'] = {}): Phrase => ({ id, args });

const NOTHING: BookingAnswer = {
  decision: phrase('declined'),
  decidedBy: null,
  further: [],
  perhaps: [],
  missing: [],
  possible: [],
  shownAs: 'nothing',
  seriesCutAt: null,
  notes: [],
  uncertain: false,
};

/** What stands in the way of this request, the first decides. */
function obstacles(question: BookingQuestion, onlyHours: boolean): BookingSetting[] {
  const hour = Number(question.start.slice(11, 13));
  const obstacles: BookingSetting[] = [];
  if (question.taken > 0) obstacles.push(SETTINGS.conflicts);
  if (question.minutes > 1440) obstacles.push(SETTINGS.longest);
  if (onlyHours && (hour < 8 || hour >= 18)) obstacles.push(SETTINGS.hours);
  return obstacles;
}

/** Enough of Exchange's rules for pictures and tests of the page; the real ones are in Rust. */
export function answerOf(room: RoomRow, question: BookingQuestion): BookingAnswer {
  if (room.reason !== null) {
    return {
      ...NOTHING,
      decision: phrase('unknown'),
      missing: [SETTINGS.acceptsEveryone, SETTINGS.everyoneMayRequest],
      possible: [phrase('accepted'), phrase('asked-of-delegates', { delegates: '1' })],
      shownAs: null,
    };
  }
  const { organizer } = question;
  if (organizer.who === 'external') {
    return {
      ...NOTHING,
      decision: phrase('not-processed'),
      decidedBy: SETTINGS.external,
      notes: [phrase('external-may-be-declined')],
      uncertain: true,
    };
  }
  const [first, ...further] = obstacles(question, room.results[columnOf('any-hours')] === 'f');
  if (first !== undefined) {
    return { ...NOTHING, decidedBy: first, further: [...further, SETTINGS.exceptions] };
  }
  const cut = question.recurrence?.until.kind === 'never' ? '2027-05-22' : null;
  if (organizer.who === 'inside' && organizer.bypassing) {
    return {
      ...NOTHING,
      decision: phrase('accepted'),
      decidedBy: SETTINGS.bypassing,
      shownAs: 'busy',
      seriesCutAt: cut,
    };
  }
  return {
    ...NOTHING,
    decision: phrase('asked-of-delegates', { delegates: '1' }),
    decidedBy: SETTINGS.everyoneMayRequest,
    further: [SETTINGS.forwards],
    shownAs: 'tentative',
    seriesCutAt: cut,
    notes: cut === null ? [] : [phrase('series-end-date-counts')],
  };
}

const line = (topic: string, decidedBy: BookingSetting, says: Phrase): BookingLine => ({
  topic,
  says,
  decidedBy,
  missing: [],
});

export function summaryOf(room: RoomRow): BookingLine[] {
  const unread = room.reason !== null;
  const onlyHours = room.results[columnOf('any-hours')] === 'f';
  const bypassed = room.results[columnOf('nobody-bypasses')] === 'f';
  const lines = [
    bypassed
      ? line('accepted', SETTINGS.bypassing, phrase('accepts-listed', { count: '1' }))
      : line('accepted', SETTINGS.acceptsEveryone, phrase('accepts-nobody')),
    line('asked', SETTINGS.everyoneMayRequest, phrase('asks-for-everyone')),
    line('exceptions', SETTINGS.exceptions, phrase('exceptions-declined')),
    line('external', SETTINGS.external, phrase('external-not-answered')),
    line('ahead', SETTINGS.window, phrase('ahead', { days: '180' })),
    line('length', SETTINGS.longest, phrase('longest', { minutes: '1440' })),
    onlyHours
      ? line(
          'hours',
          SETTINGS.hours,
          phrase('working-hours', { days: '1,2,3,4,5', start: '08:00', end: '18:00' }),
        )
      : line('hours', SETTINGS.hours, phrase('any-hour')),
    line('series', SETTINGS.series, phrase('series-cut')),
  ];
  if (!unread) return lines;
  return lines.map(({ topic, decidedBy }) => ({
    topic,
    says: null,
    decidedBy: null,
    missing: decidedBy === null ? [] : [decidedBy],
  }));
}
