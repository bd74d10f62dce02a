import type { Vine } from './model';

/** Somebody in the drawing: a column for each level, a row of its own for whoever brought nobody. */
export type Placed = { person: string; column: number; row: number; direct: number; inAll: number };
export type Drawing = {
  people: Placed[];
  edges: { from: Placed; to: Placed }[];
  columns: number;
  rows: number;
};

/**
 * Everybody beside whom they brought, those with the longest vine first. Whoever brought somebody stands at the height of
 * the middle of those.
 */
export function drawingOf(vine: Pick<Vine, 'nodes' | 'links'>): Drawing {
  const nodes = new Map(vine.nodes.map((one) => [one.person, one]));
  const brought = new Map<string, string[]>();
  for (const { from, to } of vine.links) brought.set(from, [...(brought.get(from) ?? []), to]);
  const comers = new Set(vine.links.map((one) => one.to));
  const placed = new Map<string, Placed>();
  let rows = 0;
  const reach = (person: string) => nodes.get(person)?.inAll ?? 0;
  const most = (a: string, b: string) => reach(b) - reach(a) || a.localeCompare(b);
  const place = (person: string, column: number): number => {
    const below = [...(brought.get(person) ?? [])].filter((one) => !placed.has(one)).sort(most);
    const mark: Placed = {
      person,
      column,
      row: 0,
      direct: nodes.get(person)?.direct ?? 0,
      inAll: reach(person),
    };
    placed.set(person, mark);
    const heights = below.map((one) => place(one, column + 1));
    const first = heights[0];
    const last = heights.at(-1);
    mark.row = first === undefined || last === undefined ? rows++ : (first + last) / 2;
    return mark.row;
  };
  for (const { person } of [...vine.nodes].sort((a, b) => most(a.person, b.person)))
    if (!comers.has(person)) place(person, 0);
  const people = [...placed.values()];
  return {
    people,
    edges: vine.links.flatMap(({ from, to }) => {
      const start = placed.get(from);
      const end = placed.get(to);
      return start && end ? [{ from: start, to: end }] : [];
    }),
    columns: Math.max(0, ...people.map((one) => one.column + 1)),
    rows,
  };
}
