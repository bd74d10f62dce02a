import { tariffsQuery } from '@/features/tariffs/api/listTariffs';
import { TariffRecords } from '@/features/tariffs/TariffRecords';
import { useText } from '@/shared/i18n/useText';
import { ButtonLink } from '@/shared/ui/Button';
import { AllDone } from './AllDone';
import { FirstRecords } from './FirstRecords';

export default function SaleableTariffs() {
  const t = useText('home');
  const c = useText('common');
  return (
    <FirstRecords
      title={t('sell.title')}
      query={tariffsQuery({ status: 'IN_FORCE' }, 8)}
      all={
        <ButtonLink to="/tariffs" look="quiet">
          {c('action.all')}
        </ButtonLink>
      }
      none={<AllDone>{t('sell.none')}</AllDone>}
    >
      {(records) => <TariffRecords cards tariffs={records} />}
    </FirstRecords>
  );
}
