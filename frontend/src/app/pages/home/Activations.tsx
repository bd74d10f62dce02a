import { customersQuery } from '@/features/customers/api/listCustomers';
import { CustomerRecords } from '@/features/customers/CustomerRecords';
import { useText } from '@/shared/i18n/useText';
import { ButtonLink } from '@/shared/ui/Button';
import { AllDone } from './AllDone';
import { FirstRecords } from './FirstRecords';

export default function Activations() {
  const t = useText('home');
  const c = useText('common');
  return (
    <FirstRecords
      title={t('activation.title')}
      query={customersQuery({ stage: 'ORDERED' }, 8)}
      all={
        <ButtonLink to="/customers" search={{ stage: 'ORDERED' }} look="quiet">
          {c('action.all')}
        </ButtonLink>
      }
      none={<AllDone>{t('activation.none')}</AllDone>}
    >
      {(records) => <CustomerRecords cards customers={records} label={t('activation.title')} />}
    </FirstRecords>
  );
}
