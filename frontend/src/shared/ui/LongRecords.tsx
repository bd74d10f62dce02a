import { useMemo, useState } from 'react';
import styles from './list.module.css';
import { chunkSize, type Block } from './nearChunks';
import { Cells, Lines, TableHead, type RecordsProps } from './Records';
import { useNearChunks } from './useNearChunks';
import { useWide } from './useWide';

/**
 * A list that may grow to any length: only records near the screen are on the page, all others between them hold their place
 * together, by their height. Looks like {@link Records}.
 */
export function LongRecords<T>({ label, records, idOf, title, columns }: Omit<RecordsProps<T>, 'cards'>) {
  const wide = useWide();
  const { blocks, watch } = useNearChunks(records.length, wide ? 48 : 88);
  const chunk = ({ first }: Block) => ({ from: first * chunkSize, records, idOf, title, columns });
  // How many there will be is not known before the last page has come.
  return wide ? (
    <div className={styles['scroll']} role="region" aria-label={label}>
      <table className={styles['table']} aria-rowcount={-1}>
        <TableHead title={title} columns={columns} />
        {blocks.map((block) => (
          <tbody key={keyOf(block)} ref={watch} {...dataOf(block)}>
            {block.gap === null ? (
              <Rows {...chunk(block)} />
            ) : (
              <tr aria-hidden="true">
                <td colSpan={columns.length + 1} className={styles['gap']} style={{ height: block.gap }} />
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  ) : (
    <div className={styles['list']} role="list" aria-label={label}>
      {blocks.map((block) => (
        <div key={keyOf(block)} role="none" ref={watch} className={styles['chunk']} {...dataOf(block)}>
          {block.gap === null ? (
            <Cards {...chunk(block)} />
          ) : (
            <div aria-hidden="true" style={{ height: block.gap }} />
          )}
        </div>
      ))}
    </div>
  );
}

/** A gap that grows or shrinks is another one, so that it is looked at anew. */
function keyOf({ first, last, gap }: Block): string {
  return gap === null ? String(first) : `${first}-${last}`;
}

function dataOf({ first, last, gap }: Block) {
  return { 'data-chunk': first, 'data-gap': gap === null ? undefined : last };
}

type ChunkProps<T> = Omit<RecordsProps<T>, 'label' | 'cards'> & { from: number };

function Rows<T>({ from, records, idOf, title, columns }: ChunkProps<T>) {
  const chunk = useChunk(records, from);
  return useMemo(
    () =>
      chunk.map((record, at) => (
        // The first row is the heading's.
        <tr key={idOf(record)} data-record="" aria-rowindex={from + at + 2}>
          <Cells record={record} title={title} columns={columns} />
        </tr>
      )),
    [chunk, from, idOf, title, columns],
  );
}

function Cards<T>({ from, records, idOf, title, columns }: ChunkProps<T>) {
  const chunk = useChunk(records, from);
  return useMemo(
    () =>
      chunk.map((record, at) => (
        <div
          key={idOf(record)}
          role="listitem"
          data-record=""
          aria-posinset={from + at + 1}
          aria-setsize={-1}
          className={styles['item']}
        >
          <Lines record={record} title={title} columns={columns} />
        </div>
      )),
    [chunk, from, idOf, title, columns],
  );
}

/** The same array while its records are, so that nothing is made anew when others come or the list grows at its end. */
function useChunk<T>(records: readonly T[], from: number): readonly T[] {
  const now = records.slice(from, from + chunkSize);
  const [kept, setKept] = useState(now);
  if (kept.length === now.length && kept.every((record, at) => record === now[at])) return kept;
  setKept(now);
  return now;
}
