import { customersQuery } from '@/features/customers/api/listCustomers';
import { CustomerRecords } from '@/features/customers/CustomerRecords';
import { useText } from '@/shared/i18n/useText';
import { useUser } from '@/shared/session/session';
import { ButtonLink } from '@/shared/ui/Button';
import { AllDone } from './AllDone';
import { FirstRecords } from './FirstRecords';

export default function MyCustomers() {
  const t = useText('home');
  const c = useText('common');
  const user = useUser();
  return (
    <FirstRecords
      title={t('customers.title')}
      query={customersQuery({ holderId: user.id }, 8)}
      all={
        <ButtonLink to="/customers" search={{ whose: 'mine' }} look="quiet">
          {c('action.all')}
        </ButtonLink>
      }
      none={
        <>
          <AllDone>{t('customers.none')}</AllDone>
          <ButtonLink to="/customers" search={{ whose: 'pool' }}>
            {t('customers.pool')}
          </ButtonLink>
        </>
      }
    >
      {(records) => <CustomerRecords cards customers={records} label={t('customers.title')} />}
    </FirstRecords>
  );
}
