import { filterRooms, narrows, NO_FILTER, type Filter, type ProblemKey } from '../../rooms/filter';
import { linesOf, type Grouping } from '../../rooms/lines';
import type { Standing } from '../../rooms/outcome';
import { scan } from '../../rooms/scan.svelte';

/** Above this many rooms the list waits for a pause in typing. */
const LARGE = 5000;
const TYPING_PAUSE = 150;

/** What the person looks at in the list. It outlives the step, like the results do. */
export class View {
  standing = $state<Standing | null>(null);
  problem = $state<ProblemKey | null>(null);
  grouping = $state<Grouping>('building');
  /** What is in the find box. */
  typed = $state('');
  /** What the list is searched for. */
  query = $state('');
  /** Addresses of the rooms that are open. */
  open = $state.raw<ReadonlySet<string>>(new Set());
  /** Key of the line that the Tab key reaches. */
  focus = $state<string | null>(null);
  #serial = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly filter: Filter = $derived({
    standing: this.standing,
    problem: this.problem,
    query: this.query,
  });
  readonly narrowed = $derived(narrows(this.filter));
  readonly rooms = $derived(filterRooms(scan.table.rooms, this.filter, scan.checks));
  readonly lines = $derived.by(() => {
    // Results change in place: the list of rooms stays the same object, its problems do not.
    if (this.grouping === 'problem') void scan.table;
    return linesOf(this.rooms, this.grouping, scan.checks);
  });

  /** A new check has other rooms: what was narrowed to the old ones shows nothing. */
  follow(serial: number): void {
    if (serial === this.#serial) return;
    this.#serial = serial;
    this.clear();
    this.open = new Set();
    this.focus = null;
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.standing = NO_FILTER.standing;
    this.problem = NO_FILTER.problem;
    this.query = NO_FILTER.query;
    this.typed = '';
  }

  type(text: string): void {
    this.typed = text;
    clearTimeout(this.#timer);
    if (scan.table.rooms.length <= LARGE) this.query = text;
    else this.#timer = setTimeout(() => (this.query = text), TYPING_PAUSE);
  }

  toggleStanding(standing: Standing): void {
    this.standing = this.standing === standing ? null : standing;
  }

  /** Shows the rooms with this problem alone, whatever was filtered before. */
  toggleProblem(problem: ProblemKey): void {
    const next = this.problem === problem ? null : problem;
    this.clear();
    this.problem = next;
  }

  setOpen(address: string, open: boolean): void {
    const next = new Set(this.open);
    if (open) next.add(address);
    else next.delete(address);
    this.open = next;
  }
}

/** The view of this window. */
export const view = new View();
