import { useMemo } from 'react';
import { Link } from '@/shared/router/Link';
import type { Column } from '@/shared/ui/Records';
import type { CustomerRow } from '../row';
import { Cell } from './Cell';
import { cellFields } from './cells';
import { useCellText } from './useCellText';

/** How a customer's row is shown where it can be changed in place. */
export type Cells = {
  name: (customer: CustomerRow) => React.ReactNode;
  columns: (shown: readonly Column<CustomerRow>[]) => Column<CustomerRow>[];
};

/** The list's columns with cells that can be changed, on a desk: what was there, and spend, payer and kind of place. */
export function useCells(): Cells {
  const say = useCellText();
  return useMemo(
    () => ({
      name: (customer) => (
        <Cell
          row={customer}
          field="firmName"
          stop
          beside={
            <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
              {customer.firmName}
            </Link>
          }
        />
      ),
      columns: (shown) => [
        ...shown.filter((column) => column.key !== 'people'),
        ...cellFields
          .filter((field) => field !== 'firmName')
          .map((field) => ({
            key: field,
            header: say.label(field),
            onPhone: 'hidden' as const,
            end: field === 'people' || field === 'monthlySpend',
            cell: (customer: CustomerRow) => <Cell row={customer} field={field} />,
          })),
      ],
    }),
    [say],
  );
}
