import { UnitName } from '@/features/orgunits/UnitName';
import { scheduleStatuses, type ScheduleStatus } from '@/features/schedules/model';
import { ScheduleList } from '@/features/schedules/ScheduleList';
import { Choices } from '@/shared/form/Choices';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { useText } from '@/shared/i18n/useText';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Row, Soft } from '@/shared/ui/Card';
import { Page } from '@/shared/ui/Page';
import { member, words, type Raw } from '@/shared/router/raw';

type ScheduleSearch = { status?: ScheduleStatus; grid?: string; late?: 'yes' };

function scheduleSearch(raw: Raw): ScheduleSearch {
  return {
    status: member(raw['status'], scheduleStatuses),
    grid: words(raw['grid']),
    late: member(raw['late'], ['yes']),
  };
}

export function SchedulesPage() {
  const t = useText('schedules');
  const { status, grid, late } = useSearch(scheduleSearch);
  const drilled = grid !== undefined || late !== undefined;
  return (
    <Page
      title={t('title')}
      note={grid !== undefined && <UnitName path={grid} />}
      actions={
        <>
          <ButtonLink to="/progress" icon="chart">
            {t('summed')}
          </ButtonLink>
          <ButtonLink to="/calendar-feeds" icon="today">
            {t('subscribe')}
          </ButtonLink>
        </>
      }
    >
      <Choices
        label={t('filter')}
        value={status ?? 'ALL'}
        options={[
          { value: 'ALL', label: t('all') },
          ...scheduleStatuses.map((one) => ({ value: one, label: t(`status.${one}`) })),
        ]}
        onChange={(chosen) =>
          go(
            href({ to: '/schedules', search: { grid, late, status: chosen === 'ALL' ? undefined : chosen } }),
          )
        }
      />
      {drilled && (
        <Row>
          {late !== undefined && <Soft>{t('late')}</Soft>}
          <Button
            icon="cross"
            onClick={() => go(href({ to: '/schedules', search: { status } }), { replace: true })}
          >
            {t('allUnits')}
          </Button>
        </Row>
      )}
      <ScheduleList
        filter={{ status, gridPath: grid, late: late === 'yes' || undefined, total: drilled || undefined }}
      />
    </Page>
  );
}
