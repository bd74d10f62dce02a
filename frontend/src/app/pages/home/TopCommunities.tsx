import { workOrderQuery } from '@/features/assessment/api/assessments';
import { WorkOrderRecords } from '@/features/assessment/WorkOrderRecords';
import { useText } from '@/shared/i18n/useText';
import { ButtonLink } from '@/shared/ui/Button';
import { AllDone } from './AllDone';
import { FirstRecords } from './FirstRecords';

/** CO-22: the communities to begin with. */
export default function TopCommunities() {
  const t = useText('home');
  const c = useText('common');
  return (
    <FirstRecords
      title={t('order.title')}
      query={workOrderQuery({}, 5)}
      all={
        <ButtonLink to="/work-order" look="quiet">
          {c('action.all')}
        </ButtonLink>
      }
      none={<AllDone>{t('order.none')}</AllDone>}
    >
      {(rows) => <WorkOrderRecords cards rows={rows} />}
    </FirstRecords>
  );
}
