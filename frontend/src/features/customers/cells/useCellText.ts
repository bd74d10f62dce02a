import { useMemo } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { clusterKinds, payers, type CustomerRow } from '../row';
import type { CellField, CellValues } from './cells';

/** How the cells of the list are called and read. */
export function useCellText() {
  const t = useText('customers');
  const c = useText('common');
  const format = useFormat();
  return useMemo(() => {
    const labels: Record<CellField, string> = {
      firmName: t('form.firmName'),
      clusterKind: t('file.cluster'),
      people: t('file.people'),
      monthlySpend: t('file.spend'),
      payer: t('file.payer'),
    };
    const value = (row: CellValues, field: CellField): string => {
      switch (field) {
        case 'firmName':
          return row.firmName;
        case 'clusterKind':
          return t(`cluster.${row.clusterKind}`);
        case 'people':
          return c('unit.people', { count: row.people });
        case 'monthlySpend':
          return row.monthlySpend ? format.money(row.monthlySpend) : t('cells.none');
        case 'payer':
          return row.payer ? t(`payer.${row.payer}`) : t('cells.none');
      }
    };
    return {
      label: (field: CellField) => labels[field],
      value,
      /** What the button that changes it is called; begins with what is seen of it. */
      button: (row: CustomerRow, field: CellField) =>
        t('cells.change', { value: value(row, field), field: labels[field], firm: row.firmName }),
      input: (row: CustomerRow, field: CellField) =>
        t('cells.input', { field: labels[field], firm: row.firmName }),
      choice: (choice: string) => {
        const payer = payers.find((one) => one === choice);
        const kind = clusterKinds.find((one) => one === choice);
        return payer ? t(`payer.${payer}`) : kind ? t(`cluster.${kind}`) : choice;
      },
    };
  }, [t, c, format]);
}
