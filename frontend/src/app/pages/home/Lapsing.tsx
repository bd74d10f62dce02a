import { lapsingQuery } from '@/features/customers/api/listLapsing';
import { CustomerRecords } from '@/features/customers/CustomerRecords';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { ButtonLink } from '@/shared/ui/Button';
import { AllDone } from './AllDone';
import { FirstRecords } from './FirstRecords';

/** FN-15: registrations about to lapse are the first thing of the day. */
export default function Lapsing() {
  const t = useText('home');
  const c = useText('common');
  const user = useUser();
  const own = hasRole(user, 'ACCOUNT_MANAGER') ? { holderId: user.id } : {};
  return (
    <FirstRecords
      title={t('lapsing.title')}
      query={lapsingQuery({ days: 30, ...own }, 5)}
      all={
        <ButtonLink to="/work" look="quiet">
          {c('action.all')}
        </ButtonLink>
      }
      none={<AllDone>{t('lapsing.none')}</AllDone>}
    >
      {(records) => <CustomerRecords cards customers={records} label={t('lapsing.title')} until />}
    </FirstRecords>
  );
}
