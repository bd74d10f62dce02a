import { describe, expect, it } from 'vitest';
import { drawingOf } from './layout';
import type { Vine } from './model';

function vine(pairs: readonly (readonly [string, string])[]): Pick<Vine, 'nodes' | 'links'> {
  const people = [...new Set(pairs.flat())];
  const below = (person: string): number =>
    pairs.filter(([from]) => from === person).reduce((sum, [, to]) => sum + 1 + below(to), 0);
  return {
    nodes: people.map((person) => ({
      person,
      direct: pairs.filter(([from]) => from === person).length,
      inAll: below(person),
      depth: 0,
    })),
    links: pairs.map(([from, to]) => ({
      from,
      to,
      kind: 'USER',
      declaration: null,
      on: '2026-11-22',
      by: 'u-1',
    })),
  };
}

describe('the drawing of a vine', () => {
  it('puts everybody beside whom they brought, the longest vine on top', () => {
    const { people, edges, columns, rows } = drawingOf(
      vine([
        ['l-z', 'l-y'],
        ['l-a', 'l-b'],
        ['l-a', 'l-c'],
        ['l-b', 'l-d'],
      ]),
    );
    const at = new Map(people.map((one) => [one.person, [one.column, one.row]]));
    expect(at.get('l-d')).toEqual([2, 0]);
    expect(at.get('l-b')).toEqual([1, 0]);
    expect(at.get('l-c')).toEqual([1, 1]);
    expect(at.get('l-a')).toEqual([0, 0.5]);
    expect(at.get('l-y')).toEqual([1, 2]);
    expect([columns, rows, edges.length]).toEqual([3, 3, 4]);
  });

  it('gives every end a row of its own, however many there are', () => {
    const many = vine(Array.from({ length: 200 }, (_, at) => ['l-a', `l-${at + 1}`] as const));
    const rows = drawingOf(many)
      .people.filter((one) => one.column === 1)
      .map((one) => one.row);
    expect(new Set(rows).size).toBe(200);
  });

  it('is empty without anybody', () => {
    expect(drawingOf({ nodes: [], links: [] })).toEqual({ people: [], edges: [], columns: 0, rows: 0 });
  });
});
