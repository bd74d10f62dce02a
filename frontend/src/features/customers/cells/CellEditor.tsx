import { lazy, Suspense, useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useText } from '@/shared/i18n/useText';
import { clusterKinds, payers, type CustomerRow } from '../row';
import { stepByTab } from './cellKeys';
import { typedOf, type CellField } from './cells';
import styles from './cells.module.css';
import type { Edit, Edits } from './edits';
import { useCellText } from './useCellText';

const CellNewer = lazy(() => import('./CellNewer'));

type CellEditorProps = {
  row: CustomerRow;
  field: CellField;
  edit: Edit;
  edits: Edits;
  /** The focus is to stay in this cell when the editor goes. */
  onStay: () => void;
};

/** A cell while it is changed: Enter saves, Escape gives up, Tab saves and goes on. */
export function CellEditor({ row, field, edit, edits, onStay }: CellEditorProps) {
  const t = useText('customers');
  const say = useCellText();
  const id = useId();
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    input.current?.focus({ preventScroll: true });
    if (input.current instanceof HTMLInputElement) input.current.select();
  }, []);
  const save = () => edits.save(row, field);
  const wiring = {
    ref: input,
    className: styles['input'],
    'aria-label': say.input(row, field),
    'aria-invalid': edit.reason !== null || undefined,
    'aria-describedby': edit.reason === null && edit.now === null ? undefined : id,
    value: edit.typed,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      // Enter and Escape may belong to the choice of Chinese characters.
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') {
        onStay();
        save();
      } else if (event.key === 'Escape') {
        onStay();
        edits.giveUp(row, field);
      } else if (event.key === 'Tab' && stepByTab(event.currentTarget, event.shiftKey)) save();
      else return;
      event.preventDefault();
    },
    // Leaving with nothing changed leaves nothing open; what was typed stays until saved or given up.
    onBlur: () => {
      if (edit.now === null && edit.reason === null && edit.typed === typedOf(edit.seen, field))
        edits.giveUp(row, field);
    },
  };
  return (
    <span data-cell={field} className={styles['editor']}>
      {field === 'payer' || field === 'clusterKind' ? (
        <select {...wiring} onChange={(event) => edits.type(row, field, event.target.value)}>
          {field === 'payer' && <option value="">{t('edit.unknown')}</option>}
          {(field === 'payer' ? payers : clusterKinds).map((choice) => (
            <option key={choice} value={choice}>
              {say.choice(choice)}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...wiring}
          autoComplete="off"
          size={field === 'firmName' ? 14 : 5}
          maxLength={field === 'firmName' ? 100 : 12}
          inputMode={field === 'people' ? 'numeric' : field === 'monthlySpend' ? 'decimal' : undefined}
          onChange={(event) => edits.type(row, field, event.target.value)}
        />
      )}
      {edit.reason !== null && (
        <span id={id} role="alert" className={styles['wrong']}>
          {edit.reason}
        </span>
      )}
      {edit.now !== null && (
        <Suspense>
          <CellNewer
            id={id}
            value={say.value(edit.now, field)}
            onMine={() => {
              onStay();
              save();
            }}
            onTheirs={() => {
              onStay();
              edits.giveUp(row, field);
            }}
          />
        </Suspense>
      )}
    </span>
  );
}
