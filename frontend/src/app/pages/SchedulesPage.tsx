import { scheduleStatuses } from '@/features/schedules/model';
import { ScheduleList } from '@/features/schedules/ScheduleList';
import { Choices } from '@/shared/form/Choices';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { useText } from '@/shared/i18n/useText';
import { Page } from '@/shared/ui/Page';
import { scheduleSearch } from '../search';

export function SchedulesPage() {
  const t = useText('schedules');
  const { status } = useSearch(scheduleSearch);
  return (
    <Page title={t('title')}>
      <Choices
        label={t('filter')}
        value={status ?? 'ALL'}
        options={[
          { value: 'ALL', label: t('all') },
          ...scheduleStatuses.map((one) => ({ value: one, label: t(`status.${one}`) })),
        ]}
        onChange={(chosen) =>
          go(href({ to: '/schedules', search: { status: chosen === 'ALL' ? undefined : chosen } }))
        }
      />
      <ScheduleList filter={{ status }} />
    </Page>
  );
}
