import type { ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Row, Soft } from '@/shared/ui/Card';

type RowsBarProps = {
  /** Number of all rows; null while it is not known. */
  total: number | null;
  /** Name of the unit; nothing for all the user sees. */
  unit?: ReactNode;
  /** What else the rows have in common, in words. */
  common: readonly (string | undefined)[];
};

/** Says what a list is of, and how many rows it has. */
export function RowsBar({ total, unit, common }: RowsBarProps) {
  const t = useText('figures');
  const format = useFormat();
  const words = common.filter((one) => one !== undefined);
  return (
    <section aria-label={t('rows.label')}>
      <Row>
        {total !== null && (
          <strong data-total={total}>
            {t('rows.total', { count: total, number: format.number(total) })}
          </strong>
        )}
        {unit !== undefined && <Soft>{unit}</Soft>}
        {words.map((one) => (
          <Soft key={one}>{one}</Soft>
        ))}
      </Row>
    </section>
  );
}
