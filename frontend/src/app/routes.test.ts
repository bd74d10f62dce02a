import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(__dirname, '..');
const table = readFileSync(join(__dirname, 'routes.ts'), 'utf8');
const homeTable = readFileSync(join(__dirname, 'pages/home/parts.ts'), 'utf8');

/** Areas of texts that a file, or what it imports from the start, asks for. */
function areasOf(file: string, seen = new Set<string>()): Set<string> {
  const found = new Set<string>();
  if (seen.has(file)) return found;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, area = ''] of source.matchAll(/useText\('(\w+)'\)/g)) if (area !== 'common') found.add(area);
  for (const [, from = ''] of source.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from '([^']+)'/gms)) {
    const base = from.startsWith('@/') ? join(root, from.slice(2)) : join(dirname(file), from);
    const next =
      from.startsWith('@/') || from.startsWith('.')
        ? [`${base}.ts`, `${base}.tsx`].find(existsSync)
        : undefined;
    if (next !== undefined) areasOf(next, seen).forEach((area) => found.add(area));
  }
  return found;
}

const quoted = (list = '') => [...list.matchAll(/'(\w+)'/g)].map(([, area]) => area).sort();

/** The calls of a function, each with the file it imports and the areas named after that. */
const callsOf = (source: string, name: string) =>
  source
    .split(new RegExp(`^  ${name}\\(`, 'm'))
    .slice(1)
    .map((call) => {
      const [before = '', file = '', after = ''] = call.split(/import\('\.\/([\w/]+)'\)/);
      return { name: /'([^']+)'/.exec(before)?.[1] ?? '', file, areas: quoted(after.split('\n];')[0]) };
    });

const pages = callsOf(table, 'route');
const parts = callsOf(homeTable, 'homePart');

describe('what is fetched with a page', () => {
  it('is read from the table', () => {
    expect(pages.length).toBe(table.match(/import\('/g)?.length);
    expect(pages.length).toBeGreaterThan(60);
    expect(parts.length).toBe(homeTable.match(/import\('/g)?.length);
  });

  it.each(pages)('$name: the texts it shows, and no others', ({ file, areas }) => {
    expect(areas).toEqual([...areasOf(join(__dirname, `${file}.tsx`))].sort());
  });

  it.each(parts)('home, $name: the texts it shows besides those of the page', ({ file, areas }) => {
    const shown = areasOf(join(__dirname, `pages/home/${file}.tsx`));
    shown.delete('home');
    expect(areas).toEqual([...shown].sort());
  });
});
