import { UnitName } from '@/features/orgunits/UnitName';
import { useText } from '@/shared/i18n/useText';
import { StaffName } from '@/shared/staff/StaffName';
import { Button } from '@/shared/ui/Button';
import { Row, Soft } from '@/shared/ui/Card';
import type { CustomerDrill } from '@/features/customers/drill';

/** Says which part of the list a figure led to, and takes it off. */
export function DrillBar({ drill, onOff }: { drill: CustomerDrill; onOff: () => void }) {
  const t = useText('customers');
  return (
    <section aria-label={t('drill.label')}>
      <Row>
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
