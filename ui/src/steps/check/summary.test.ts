import { expect, it } from 'vitest';
import { emptyTally } from '../../rooms/outcome';
import { summaryWords } from './summary';

const tally = (changes: object) => ({ ...emptyTally(10), todo: 0, ...changes });

it('success is one sentence', () => {
  expect(summaryWords(tally({ pass: 10 }), true, false)).toBe('All rooms are ready for Offision.');
});

it('what needs work comes alone', () => {
  expect(summaryWords(tally({ pass: 7, fail: 1, 'not-checked': 2 }), false, false)).toBe(
    '10 rooms checked. 1 room needs action. 2 rooms could not be checked.',
  );
});

it('without failures every kind of room is named', () => {
  expect(
    summaryWords(tally({ pass: 6, warn: 2, pending: 1, 'not-applicable': 1 }), false, false),
  ).toBe(
    '10 rooms checked. 1 room waits for Exchange. 2 rooms have warnings. 1 room is not covered. 6 rooms are ready.',
  );
});

it('rooms that were not reached are never counted as checked', () => {
  expect(summaryWords(tally({ pass: 4, todo: 6 }), false, false)).toBe(
    '4 of 10 rooms checked. 4 rooms are ready.',
  );
  expect(summaryWords(tally({ pass: 4, todo: 6 }), false, true)).toBe(
    'Stopped. 4 of 10 rooms checked. 4 rooms are ready.',
  );
});
