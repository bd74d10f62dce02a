import { UnitName } from '@/features/orgunits/UnitName';
import { useText } from '@/shared/i18n/useText';
import { StaffName } from '@/shared/staff/StaffName';
import { Button } from '@/shared/ui/Button';
import { Row, Soft } from '@/shared/ui/Card';
import { useInfiniteQuery } from '@tanstack/react-query';
import { customersQuery, type CustomerFilter } from '@/features/customers/api/listCustomers';
import type { CustomerDrill } from '@/features/customers/drill';
import { useFormat } from '@/shared/format/useFormat';

type DrillBarProps = { drill: CustomerDrill; filter: CustomerFilter; onOff: () => void };

/** Says which part of the list a figure led to and how many these are, and takes it off. */
export function DrillBar({ drill, filter, onOff }: DrillBarProps) {
  const t = useText('customers');
  const format = useFormat();
  const total = useInfiniteQuery(customersQuery({ ...filter, total: true }, 1)).data?.pages[0]?.total;
  return (
    <section aria-label={t('drill.label')}>
      <Row>
        {typeof total === 'number' && (
          <strong data-total={total}>{t('drill.count', { number: format.number(total) })}</strong>
        )}
        {drill.grid !== undefined && (
          <Soft>
            {t('drill.grid')}
            <UnitName path={drill.grid} />
          </Soft>
        )}
        {drill.holder !== undefined && (
          <Soft>
            {t('drill.holder')}
            <StaffName id={drill.holder} />
          </Soft>
        )}
        {drill.lost !== undefined && <Soft>{t(drill.lost === 'yes' ? 'drill.lost' : 'drill.kept')}</Soft>}
        <Button icon="cross" onClick={onOff}>
          {t('drill.off')}
        </Button>
      </Row>
    </section>
  );
}
