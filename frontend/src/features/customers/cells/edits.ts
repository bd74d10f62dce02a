import { createContext } from 'react';
import type { Customer } from '../model';
import type { CustomerRow } from '../row';
import type { CellField } from './cells';

/** A cell that is being changed. */
export type Edit = {
  typed: string;
  /** The row as it was shown when the cell was opened, whatever the list fetches meanwhile. */
  seen: CustomerRow;
  saving: boolean;
  /** Why it was not saved. */
  reason: string | null;
  /** What somebody else wrote meanwhile. */
  now: Customer | null;
};

export type Edits = {
  of: (row: CustomerRow, field: CellField) => Edit | null;
  /** Whether the user may correct the customer's file. */
  may: (row: CustomerRow) => boolean;
  open: (row: CustomerRow, field: CellField) => void;
  type: (row: CustomerRow, field: CellField, typed: string) => void;
  giveUp: (row: CustomerRow, field: CellField) => void;
  save: (row: CustomerRow, field: CellField) => void;
};

export const EditsContext = createContext<Edits | null>(null);
