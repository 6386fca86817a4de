import type { RoomsFound, Scope } from '../../backend/bindings';
import { reasonWords } from '../../components/errors';
import type { SummaryError } from '../../components/ErrorSummary.svelte';
import { t } from '../../i18n/index.svelte';
import { addressesIn, isAddress, pastedProblem } from '../../rooms/addresses';
import type { Values } from '../../wizard/wizard.svelte';
import type { DelegateLook } from './choice.svelte';

/** Ids of the controls that an error can be about. */
export const FIELDS = { delegate: 'delegate', buildings: 'buildings', pasted: 'pasted' } as const;

type Answers = Pick<Values, 'scope' | 'buildings' | 'pasted'>;

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

/** What is wrong with the choice of rooms, or null. */
export function scopeError(answers: Answers, found: RoomsFound | null): SummaryError | null {
  switch (answers.scope) {
    case 'all':
      return found?.total === 0
        ? { field: null, text: t('rooms-none'), fix: t('rooms-none.fix') }
        : null;
    case 'buildings':
      return chosenBuildings(answers, found).length === 0
        ? { field: FIELDS.buildings, text: t('rooms-buildings-empty') }
        : null;
    case 'pasted': {
      const problem = pastedProblem(answers.pasted);
      if (problem === null) return null;
      const word = addressesIn(answers.pasted).find((each) => !isAddress(each));
      const text =
        problem === 'rooms-empty' || word === undefined
          ? t('problem-rooms-empty')
          : t('rooms-pasted-malformed', { word });
      return { field: FIELDS.pasted, text };
    }
  }
}

/** The chosen buildings that the tenant still has. */
export function chosenBuildings(answers: Answers, found: RoomsFound | null): string[] {
  const names = new Set(found?.buildings.map((building) => building.name));
  return answers.buildings.filter((name) => names.has(name));
}

/** How many rooms the check would read, or null while that is not known. */
export function roomsToCheck(answers: Answers, found: RoomsFound | null): number | null {
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
    case 'pasted':
      return addressesIn(answers.pasted).length;
  }
}

/** The choice as Rust takes it. */
export function scopeOf(answers: Answers, found: RoomsFound | null): Scope {
  switch (answers.scope) {
    case 'all':
      return { kind: 'all' };
    case 'buildings':
      return { kind: 'buildings', names: chosenBuildings(answers, found) };
    case 'pasted':
      return { kind: 'pasted', text: answers.pasted };
  }
}
