import { useMemo } from 'react';
import styles from './list.module.css';
import { Cells, Lines, TableHead, type RecordsProps } from './Records';
import { chunkSize, useNearChunks } from './useNearChunks';
import { useWide } from './useWide';

/**
 * A list that may grow to thousands of records: only those near the screen are on the page, the others hold their place by
 * their height. Looks like {@link Records}.
 */
export function LongRecords<T>({ label, records, idOf, title, columns }: Omit<RecordsProps<T>, 'cards'>) {
  const wide = useWide();
  const chunks = useMemo(
    () =>
      Array.from({ length: Math.ceil(records.length / chunkSize) }, (_, at) =>
        records.slice(at * chunkSize, (at + 1) * chunkSize),
      ),
    [records],
  );
  const { isNear, heightOf, watch } = useNearChunks(wide ? 48 : 88);
  const shown = chunks.map((chunk, at) => ({
    at,
    chunk,
    height: isNear(at, chunks.length) ? null : heightOf(at, chunk.length),
  }));
  return wide ? (
    <div className={styles['scroll']} role="region" aria-label={label}>
      <table className={styles['table']} aria-rowcount={-1}>
        <TableHead title={title} columns={columns} />
        {shown.map(({ at, chunk, height }) => (
          <tbody key={at} data-chunk={at} ref={watch}>
            {height === null ? (
              <Rows records={chunk} idOf={idOf} title={title} columns={columns} />
            ) : (
              <tr aria-hidden="true">
                <td colSpan={columns.length + 1} className={styles['gap']} style={{ height }} />
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  ) : (
    <div className={styles['list']} role="list" aria-label={label}>
      {shown.map(({ at, chunk, height }) => (
        <div key={at} role="none" data-chunk={at} ref={watch} className={styles['chunk']}>
          {height === null ? (
            <Cards records={chunk} idOf={idOf} title={title} columns={columns} />
          ) : (
            <div aria-hidden="true" style={{ height }} />
          )}
        </div>
      ))}
    </div>
  );
}

type ChunkProps<T> = Omit<RecordsProps<T>, 'label' | 'cards'>;

// What stays on the page is not made anew when another chunk comes into sight or goes.
function Rows<T>({ records, idOf, title, columns }: ChunkProps<T>) {
  return useMemo(
    () =>
      records.map((record) => (
        <tr key={idOf(record)} data-record="">
          <Cells record={record} title={title} columns={columns} />
        </tr>
      )),
    [records, idOf, title, columns],
  );
}

function Cards<T>({ records, idOf, title, columns }: ChunkProps<T>) {
  return useMemo(
    () =>
      records.map((record) => (
        <div key={idOf(record)} role="listitem" data-record="" className={styles['item']}>
          <Lines record={record} title={title} columns={columns} />
        </div>
      )),
    [records, idOf, title, columns],
  );
}
