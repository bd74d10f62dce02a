import type { ReactNode } from 'react';
import styles from './list.module.css';
import { useWide } from './useWide';

export type Column<T> = {
  key: string;
  header: string;
  cell: (record: T) => ReactNode;
  /** Where it stands on a phone: at the end of the first line, in the line below, or not at all. */
  onPhone?: 'top' | 'meta' | 'hidden';
  /** Numbers stand at the end. */
  end?: boolean;
};

export type RecordsProps<T> = {
  /** What the list holds, for those who hear the page. */
  label: string;
  records: readonly T[];
  idOf: (record: T) => string;
  /** The name of a record, mostly a link to it. */
  title: { header: string; cell: (record: T) => ReactNode };
  columns: readonly Column<T>[];
  /** Lines on every screen and without a frame, for a list within a card. */
  cards?: boolean;
};

/** What is shown of one record. */
export type Layout<T> = Pick<RecordsProps<T>, 'title' | 'columns'>;

/** A list of records: a table on a desk, cards on a phone. */
export function Records<T>({ label, records, idOf, title, columns, cards }: RecordsProps<T>) {
  const wide = useWide();
  return wide && !cards ? (
    <div className={styles['scroll']} role="region" aria-label={label}>
      <table className={styles['table']}>
        <TableHead title={title} columns={columns} />
        <tbody>
          {records.map((record) => (
            <tr key={idOf(record)} data-record="">
              <Cells record={record} title={title} columns={columns} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ) : (
    <ul className={cards ? styles['flush'] : styles['list']} aria-label={label}>
      {records.map((record) => (
        <li key={idOf(record)} data-record="" className={styles['item']}>
          <Lines record={record} title={title} columns={columns} />
        </li>
      ))}
    </ul>
  );
}

export function TableHead<T>({ title, columns }: Layout<T>) {
  return (
    <thead>
      <tr>
        <th scope="col">{title.header}</th>
        {columns.map((column) => (
          <th key={column.key} scope="col" className={column.end ? styles['end'] : undefined}>
            {column.header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A record as the cells of a row. */
export function Cells<T>({ record, title, columns }: Layout<T> & { record: T }) {
  return (
    <>
      <th scope="row">{title.cell(record)}</th>
      {columns.map((column) => (
        <td key={column.key} className={column.end ? styles['end'] : undefined}>
          {column.cell(record)}
        </td>
      ))}
    </>
  );
}

/** A record as two lines of a card. */
export function Lines<T>({ record, title, columns }: Layout<T> & { record: T }) {
  return (
    <>
      <div className={styles['top']}>
        <span className={styles['title']}>{title.cell(record)}</span>
        {columns
          .filter((column) => column.onPhone === 'top')
          .map((column) => (
            <Piece key={column.key} content={column.cell(record)} />
          ))}
      </div>
      <div className={styles['meta']}>
        {columns
          .filter((column) => (column.onPhone ?? 'meta') === 'meta')
          .map((column) => (
            <Piece key={column.key} content={column.cell(record)} />
          ))}
      </div>
    </>
  );
}

function Piece({ content }: { content: ReactNode }) {
  return content === null || content === undefined || content === '' ? null : <span>{content}</span>;
}
