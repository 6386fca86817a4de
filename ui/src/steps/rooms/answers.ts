import type { RoomsFound, Scope } from '../../backend/bindings';
import { reasonWords } from '../../components/errors';
import type { SummaryError } from '../../components/ErrorSummary.svelte';
import { t } from '../../i18n/index.svelte';
import type { Values } from '../../wizard/wizard.svelte';
import type { DelegateLook } from './choice.svelte';
import type { Answer } from './counted.svelte';

/** Ids of the controls that an error can be about. */
export const FIELDS = {
  delegate: 'delegate',
  administrator: 'reading-administrator',
  files: 'choose-files',
  buildings: 'buildings',
  lists: 'lists',
  search: 'search',
  pasted: 'pasted',
} as const;

type Answers = Pick<Values, 'scope' | 'buildings' | 'lists' | 'search' | 'pasted'>;

/** What is wrong with the delegate, or null: unknown is not wrong. */
export function delegateError(look: DelegateLook): SummaryError | null {
  const error = (text: string, fix?: string) => ({ field: FIELDS.delegate, text, fix });
  if (look.state === 'empty') return error(t('problem-delegate-empty'));
  if (look.state === 'malformed') return error(t('problem-delegate-malformed'));
  if (look.state !== 'seen' || look.view.outcome !== 'fail') return null;
  const { reason } = look.view;
  if (reason === null) return error(t('rooms-delegate-wrong'));
  const { text, fix } = reasonWords(reason);
  return error(text, fix);
}

/** What is still missing for the way in which settings are read, or null. */
export function readingError(
  reading: Values['reading'],
  signedIn: boolean,
  hasFile: boolean,
): SummaryError | null {
  if (reading === 'administrator' && !signedIn)
    return { field: FIELDS.administrator, text: t('rooms-reading-signed-out') };
  if (reading === 'file' && !hasFile)
    return { field: FIELDS.files, text: t('rooms-reading-no-file') };
  return null;
}

/** What is wrong with the choice of rooms, or null. */
export function scopeError(
  answers: Answers,
  found: RoomsFound | null,
  answer: Answer | null,
): SummaryError | null {
  const nothing = roomsToCheck(answers, found, answer) === 0;
  switch (answers.scope) {
    case 'all':
      return nothing ? { field: null, text: t('rooms-none'), fix: t('rooms-none.fix') } : null;
    case 'buildings':
      return chosenBuildings(answers, found).length === 0
        ? { field: FIELDS.buildings, text: t('rooms-buildings-empty') }
        : null;
    case 'lists':
      return chosenLists(answers, found).length === 0
        ? { field: FIELDS.lists, text: t('rooms-lists-empty') }
        : null;
    case 'search': {
      const text = answers.search.trim();
      if (text === '') return { field: FIELDS.search, text: t('rooms-search-empty') };
      return nothing ? { field: FIELDS.search, text: t('rooms-search-none', { text }) } : null;
    }
    case 'pasted':
      if (answers.pasted.trim() === '')
        return { field: FIELDS.pasted, text: t('problem-rooms-empty') };
      return nothing ? { field: FIELDS.pasted, text: t('rooms-pasted-none') } : null;
  }
}

/** The chosen buildings that the tenant still has. */
export function chosenBuildings(answers: Answers, found: RoomsFound | null): string[] {
  const names = new Set(found?.buildings.map((building) => building.name));
  return answers.buildings.filter((name) => names.has(name));
}

/** The addresses of the chosen room lists that the tenant still has. */
export function chosenLists(answers: Answers, found: RoomsFound | null): string[] {
  const addresses = new Set(found?.lists.map((list) => list.address));
  return answers.lists.filter((address) => addresses.has(address));
}

/** How many rooms the check would read, or null while that is not known. */
export function roomsToCheck(
  answers: Answers,
  found: RoomsFound | null,
  answer: Answer | null,
): number | null {
  switch (answers.scope) {
    case 'all':
      return found?.total ?? null;
    case 'buildings': {
      if (found === null) return null;
      const chosen = new Set(answers.buildings);
      return found.buildings
        .filter((building) => chosen.has(building.name))
        .reduce((sum, building) => sum + building.rooms, 0);
    }
    // Only Rust knows who is in a list, which names match, and what a CSV file says.
    case 'lists':
    case 'search':
    case 'pasted':
      return answer?.kind === answers.scope ? answer.rooms : null;
  }
}

/** The choice as Rust takes it. */
export function scopeOf(answers: Answers, found: RoomsFound | null): Scope {
  switch (answers.scope) {
    case 'all':
      return { kind: 'all' };
    case 'buildings':
      return { kind: 'buildings', names: chosenBuildings(answers, found) };
    case 'lists':
      return { kind: 'lists', addresses: chosenLists(answers, found) };
    case 'search':
      return { kind: 'search', text: answers.search.trim() };
    case 'pasted':
      return { kind: 'pasted', text: answers.pasted };
  }
}
