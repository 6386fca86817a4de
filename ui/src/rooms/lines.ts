import type { CheckColumn } from '../backend/bindings';
import { problemsOf, roomsByProblem, type Problem } from './causes';
import { standingOf, STANDINGS, type Standing } from './outcome';
import { Survey } from './survey';
import type { Room } from './table';

/** How the list is grouped. */
export type Grouping = 'building' | 'problem' | 'none';

/** What a group has in common. */
export type GroupName =
  | { kind: 'building'; building: string | null }
  | { kind: 'problem'; problem: Problem }
  | { kind: 'standing'; standing: Standing };

/** A group of rooms. With a name it has a heading, which is a line of its own. */
export type Group = {
  key: string;
  name: GroupName | null;
  /** Place of its first line in the list. */
  start: number;
  rooms: readonly Room[];
};

/** One line of the list as it is drawn: a heading (`room` is null) or a room. */
export type Line = { key: string; group: Group; room: Room | null };

/** The lines of a list without an object for each line: 20,000 rooms cost a few groups. */
export class Lines {
  readonly groups: readonly Group[];
  readonly count: number;

  constructor(parts: readonly { key: string; name: GroupName | null; rooms: readonly Room[] }[]) {
    let start = 0;
    this.groups = parts.map((part) => {
      const group = { ...part, start };
      start += part.rooms.length + headings(part);
      return group;
    });
    this.count = start;
  }

  /** The line at this place, or undefined outside the list. */
  at(index: number): Line | undefined {
    const group = this.groups.findLast((each) => each.start <= index);
    if (group === undefined || index < 0 || index >= this.count) return undefined;
    const offset = index - group.start - headings(group);
    const room = offset < 0 ? null : (group.rooms[offset] ?? null);
    return { key: room === null ? group.key : lineKey(group, room), group, room };
  }

  /** Place of the line with this key, or -1. */
  indexOf(key: string | null): number {
    if (key === null) return -1;
    for (const group of this.groups) {
      if (key === group.key) return group.start;
      if (!key.startsWith(`${group.key}\n`)) continue;
      const offset = group.rooms.findIndex((room) => lineKey(group, room) === key);
      if (offset >= 0) return group.start + headings(group) + offset;
    }
    return -1;
  }

  /** The nearest line with a room: from `index` on in this direction, else in the other. */
  roomFrom(index: number, direction: 1 | -1): number {
    const start = Math.min(Math.max(index, 0), this.count - 1);
    for (const step of [direction, -direction]) {
      for (let place = start; place >= 0 && place < this.count; place += step) {
        if (this.at(place)?.room) return place;
      }
    }
    return -1;
  }
}

function headings(group: { name: GroupName | null }): 0 | 1 {
  return group.name === null ? 0 : 1;
}

function lineKey(group: { key: string }, room: Room): string {
  return `${group.key}\n${room.row.address}`;
}

/** Groups rooms, which are sorted already. A room with two problems is under both of them. */
export function linesOf(
  rooms: readonly Room[],
  grouping: Grouping,
  checks: readonly CheckColumn[],
): Lines {
  switch (grouping) {
    case 'none':
      return new Lines([{ key: 'all', name: null, rooms }]);
    case 'building':
      return new Lines(byBuilding(rooms));
    case 'problem':
      return new Lines(byProblem(rooms, checks));
  }
}

function byBuilding(rooms: readonly Room[]) {
  const groups = new Map<string | null, Room[]>();
  for (const room of rooms) {
    const group = groups.get(room.row.building);
    if (group === undefined) groups.set(room.row.building, [room]);
    else group.push(room);
  }
  return [...groups].map(([building, members]) => ({
    key: `building:${building ?? ''}`,
    name: { kind: 'building', building } as const,
    rooms: members,
  }));
}

/** A room that has no problem but notes is under its notes as well as under what it is. */
function byProblem(rooms: readonly Room[], checks: readonly CheckColumn[]) {
  const survey = new Survey(checks);
  for (const { row } of rooms) survey.count(row, 1);
  const members = roomsByProblem(rooms, survey);
  const problems = problemsOf(survey, []).map((problem) => ({
    problem,
    key: problem.key as string,
    name: { kind: 'problem', problem } as GroupName,
    rooms: members.get(problem.key) ?? [],
  }));
  const grouped = new Set(problems.flatMap((group) => (group.problem.advisory ? [] : group.rooms)));
  const rest = STANDINGS.map((standing) => ({
    key: `standing:${standing}`,
    name: { kind: 'standing', standing } as GroupName,
    rooms: rooms.filter((room) => !grouped.has(room) && standingOf(room.row) === standing),
  }));
  return [...problems, ...rest].filter((group) => group.rooms.length > 0);
}
