import { use, useEffect, useRef, type ReactNode } from 'react';
import type { CustomerRow } from '../row';
import { CellEditor } from './CellEditor';
import { stepByArrow } from './cellKeys';
import type { CellField } from './cells';
import styles from './cells.module.css';
import { EditsContext } from './edits';
import { useCellText } from './useCellText';

type CellProps = {
  row: CustomerRow;
  field: CellField;
  /** Shown beside the button that changes it, instead of within. */
  beside?: ReactNode;
  /** Whether Tab stops here; the others are reached by arrows. */
  stop?: boolean;
};

/** A value of a list: changed by Enter, F2 or a double click, and left by the arrows. */
export function Cell({ row, field, beside, stop }: CellProps) {
  const edits = use(EditsContext);
  const say = useCellText();
  const button = useRef<HTMLButtonElement>(null);
  const wasHere = useRef(false);
  const edit = edits?.of(row, field) ?? null;
  const editing = edit !== null && !edit.saving;
  // The editor goes when it is done with; the focus stays in its cell.
  useEffect(() => {
    if (editing) return;
    if (wasHere.current) button.current?.focus({ preventScroll: true });
    wasHere.current = false;
  }, [editing]);
  const value = say.value(row, field);
  if (!edits?.may(row)) return <>{beside ?? value}</>;
  if (editing)
    return (
      <CellEditor
        row={row}
        field={field}
        edit={edit}
        edits={edits}
        onStay={() => {
          wasHere.current = true;
        }}
      />
    );
  const open = () => edits.open(row, field);
  return (
    <span data-cell={field} className={beside ? styles['beside'] : undefined}>
      {beside}
      <button
        ref={button}
        type="button"
        className={beside ? styles['pencil'] : styles['cell']}
        aria-label={say.button(row, field)}
        aria-keyshortcuts="F2"
        aria-busy={edit?.saving}
        tabIndex={stop ? 0 : -1}
        onClick={({ detail, nativeEvent }) => {
          // By the keyboard or by touch at once; a single click of the mouse only goes there.
          const touched = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch';
          if (beside || detail === 0 || touched) open();
        }}
        onDoubleClick={open}
        onKeyDown={(event) => {
          if (event.key === 'F2') open();
          else if (!stepByArrow(event.currentTarget, event.key)) return;
          event.preventDefault();
        }}
      >
        {beside ? <span aria-hidden="true">✎</span> : value}
      </button>
    </span>
  );
}
