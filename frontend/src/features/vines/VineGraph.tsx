import { useText } from '@/shared/i18n/useText';
import { drawingOf, type Placed } from './layout';
import type { Vine } from './model';
import styles from './vine.module.css';

const column = 190;
const row = 44;
const edge = 24;

/** CP-33: who brought whom, from left to right. What it shows stands in the table as well. */
export function VineGraph({ vine, nameOf }: { vine: Vine; nameOf: (id: string) => string }) {
  const t = useText('weapons');
  const { people, edges, columns, rows } = drawingOf(vine);
  const x = (one: Placed) => edge + one.column * column;
  const y = (one: Placed) => edge + one.row * row;
  const width = edge * 2 + columns * column;
  const height = edge * 2 + Math.max(0, rows - 1) * row;
  return (
    // Larger than a screen: reached by the keyboard as well.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['scroll']} role="region" aria-label={t('vine.graph')} tabIndex={0}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('vine.counts', { people: people.length, links: edges.length })}
      >
        {edges.map(({ from, to }) => {
          const middle = (x(from) + x(to)) / 2;
          return (
            <path
              key={to.person}
              className={styles['edge']}
              d={`M${x(from)} ${y(from)} C${middle} ${y(from)} ${middle} ${y(to)} ${x(to)} ${y(to)}`}
            />
          );
        })}
        {people.map((one) => (
          <g key={one.person}>
            <title>{t('vine.node', { person: nameOf(one.person), count: one.direct })}</title>
            <circle
              className={styles['node']}
              data-root={one.column === 0 ? '' : undefined}
              cx={x(one)}
              cy={y(one)}
              r={6 + Math.min(8, one.direct)}
            />
            <text className={styles['name']} x={x(one) + 18} y={y(one) - 10}>
              {short(nameOf(one.person))}
            </text>
            {one.inAll > 0 && (
              <text className={styles['count']} x={x(one) + 18} y={y(one) + 18}>
                {`+${one.inAll}`}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Names can be long; the whole one is the title of the mark and stands in the table. */
export function short(person: string): string {
  return person.length > 16 ? `${person.slice(0, 15)}…` : person;
}
