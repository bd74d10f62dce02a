import styles from './customer.module.css';
import type { CustomerRow } from './row';

export type Picking = { picked: ReadonlySet<string>; onPick: (id: string, picked: boolean) => void };

/** While customers are being picked, a tap on the name picks instead of opening. */
export function Pick({ customer, picking }: { customer: CustomerRow; picking: Picking }) {
  return (
    <label className={styles['pick']}>
      <input
        type="checkbox"
        checked={picking.picked.has(customer.id)}
        onChange={(event) => picking.onPick(customer.id, event.target.checked)}
      />
      <span>{customer.firmName}</span>
    </label>
  );
}
