import type { ReactNode } from 'react';
import { Card, Soft } from '@/shared/ui/Card';
import { Meter } from '@/shared/ui/Meter';
import styles from './figures.module.css';

type FigureTableProps = {
  title: string;
  /** What each column is of. */
  columns: readonly string[];
  /** Said instead of the table where it would have no rows. */
  none?: string | false;
  /** Said below it. */
  note?: ReactNode;
  /** More looks of the table. */
  look?: string;
  /** Its rows. */
  children: ReactNode;
};

/** A chart that is a table: each bar stands beside its figure, and each figure leads to what it counts. */
export function FigureTable({ title, columns, none = false, note, look, children }: FigureTableProps) {
  return (
    <Card title={title}>
      {none !== false ? (
        <Soft>{none}</Soft>
      ) : (
        <div className={styles['scroll']}>
          <table className={[styles['chart'], look].filter(Boolean).join(' ')}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        </div>
      )}
      {note !== undefined && <Soft>{note}</Soft>}
    </Card>
  );
}

type BarCellProps = {
  /** What the bar is of, for those who hear the page. */
  label: string;
  /** How much of the longest bar, or of the whole. */
  of: { part: number; whole: number };
  tone?: 'warn' | 'calm';
  /** The figure. */
  children: ReactNode;
};

/** A figure with its bar. */
export function BarCell({ label, of, tone, children }: BarCellProps) {
  return (
    <td className={styles['bar']}>
      <span>
        {children}
        <Meter label={label} value={Math.round((100 * of.part) / of.whole)} tone={tone} />
      </span>
    </td>
  );
}
