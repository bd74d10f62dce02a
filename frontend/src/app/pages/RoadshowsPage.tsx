import { useInfiniteQuery } from '@tanstack/react-query';
import { roadshowsQuery } from '@/features/roadshows/api/readRoadshows';
import { showStatuses, type ShowStatus } from '@/features/roadshows/model';
import { ShowRecords } from '@/features/roadshows/ShowRecords';
import { Choices } from '@/shared/form/Choices';
import { SelectField } from '@/shared/form/Field';
import { plusDays, today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { ButtonLink } from '@/shared/ui/Button';
import form from '@/shared/ui/form.module.css';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { planners } from './roadshow/planners';
import { member, type Raw } from '@/shared/router/raw';

const showTimes = ['ahead', 'past', 'all'] as const;
type RoadshowsSearch = { when?: (typeof showTimes)[number]; status?: ShowStatus };

function roadshowsSearch(raw: Raw): RoadshowsSearch {
  return { when: member(raw['when'], showTimes), status: member(raw['status'], showStatuses) };
}

/** CP-30: the roadshows of the grid, by day. */
export function RoadshowsPage() {
  const t = useText('roadshows');
  const user = useUser();
  const search = useSearch(roadshowsSearch);
  const when = search.when ?? 'ahead';
  const query = useInfiniteQuery(
    roadshowsQuery({
      status: search.status,
      ...(when === 'ahead' && { from: today() }),
      ...(when === 'past' && { to: plusDays(today(), -1) }),
    }),
  );
  const refine = (changes: RoadshowsSearch) =>
    go(href({ to: '/roadshows', search: { ...search, ...changes } }));
  return (
    <Page
      title={t('title')}
      note={t('about')}
      actions={
        hasRole(user, ...planners) && (
          <ButtonLink to="/roadshows/new" look="primary" icon="plus">
            {t('new')}
          </ButtonLink>
        )
      }
    >
      <Choices
        label={t('when')}
        value={when}
        options={showTimes.map((value) => ({ value, label: t(`whens.${value}`) }))}
        onChange={(chosen) => refine({ when: chosen })}
      />
      <div className={form['filters']}>
        <SelectField
          quiet
          optional
          name="status"
          label={t('status')}
          empty={t('status')}
          value={search.status ?? ''}
          options={showStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
          onChange={(status) => refine({ status: status === '' ? undefined : status })}
        />
      </div>
      <RecordPages
        query={query}
        exportAs="roadshows"
        empty={
          <Empty title={t('none')} icon="schedule">
            <p>{t('noneText')}</p>
          </Empty>
        }
      >
        {(records) => <ShowRecords shows={records} />}
      </RecordPages>
    </Page>
  );
}
