import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { CommunityName } from '@/features/communities/CommunityName';
import { leadsQuery } from '@/features/leads/api/readLeads';
import styles from '@/features/leads/leads.module.css';
import { LeadRecords } from '@/features/leads/LeadRecords';
import {
  isDrilled,
  leadFilterOf,
  leadsSearch,
  listedStatuses,
  type LeadsSearch,
} from '@/features/leads/search';
import { gridsQuery } from '@/features/orgunits/api/listGrids';
import { Choices } from '@/shared/form/Choices';
import { SelectField } from '@/shared/form/Field';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { ButtonLink } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { recentShows } from './CapturePage';

const LeadDrillBar = lazy(() =>
  import('./leads/LeadDrillBar').then((bar) => ({ default: bar.LeadDrillBar })),
);

/** CP-40: who is to be followed up, the most urgent first. */
export function LeadsPage() {
  const t = useText('leads');
  const user = useUser();
  const search = useSearch(leadsSearch);
  const mine = (search.whose ?? (hasRole(user, 'SUPERVISOR', 'ANALYST') ? 'all' : 'mine')) === 'mine';
  const filter = leadFilterOf(search, mine ? user.id : undefined);
  const query = useInfiniteQuery(leadsQuery(filter));
  const captures = hasRole(
    user,
    'GRID_MANAGER',
    'GRID_ASSISTANT',
    'TECHNICIAN',
    'ACCOUNT_MANAGER',
    'SUPERVISOR',
  );
  return (
    <Page
      title={t('title')}
      note={t('about')}
      actions={
        <>
          {captures && (
            <ButtonLink to="/leads/capture" look="primary" icon="plus">
              {t('capture.title')}
            </ButtonLink>
          )}
          <ButtonLink to="/leads/figures" icon="chart">
            {t('list.figures')}
          </ButtonLink>
        </>
      }
    >
      <Filters search={search} mine={mine} />
      {isDrilled(search) && (
        <Suspense fallback={null}>
          <LeadDrillBar search={search} filter={filter} />
        </Suspense>
      )}
      <RecordPages
        query={query}
        exportAs="leads"
        empty={
          <Empty title={t('list.none')} icon="customer">
            <p>{t('list.noneText')}</p>
          </Empty>
        }
      >
        {(records) => <LeadRecords leads={records} place={(id) => <CommunityName id={id} />} />}
      </RecordPages>
    </Page>
  );
}

function Filters({ search, mine }: { search: LeadsSearch; mine: boolean }) {
  const t = useText('leads');
  const format = useFormat();
  const shows = useInfiniteQuery(recentShows());
  const grids = useQuery(gridsQuery);
  const refine = (changes: LeadsSearch) => go(href({ to: '/leads', search: { ...search, ...changes } }));
  const campaigns = (shows.data?.pages.flatMap((page) => page.items) ?? []).map((one) => ({
    value: one.id,
    label: `${format.day(one.plan.day)} · ${one.communityName}`,
  }));
  const other = search.campaign !== undefined && !campaigns.some((one) => one.value === search.campaign);
  return (
    <>
      <Choices
        label={t('list.whose')}
        value={mine ? 'mine' : 'all'}
        options={[
          { value: 'mine', label: t('list.mine') },
          { value: 'all', label: t('list.all') },
        ]}
        onChange={(whose) => refine({ whose })}
      />
      <div className={styles['filters']}>
        <SelectField
          quiet
          optional
          name="due"
          label={t('list.due')}
          empty={t('list.anyDue')}
          value={search.due ?? ''}
          options={[
            { value: 'today', label: t('list.dueToday') },
            { value: 'week', label: t('list.dueWeek') },
          ]}
          onChange={(due) => refine({ due: due === '' ? undefined : due })}
        />
        <SelectField
          quiet
          optional
          name="status"
          label={t('list.status')}
          empty={t('list.anyStatus')}
          value={search.status ?? ''}
          options={listedStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
          onChange={(status) => refine({ status: status === '' ? undefined : status })}
        />
        <SelectField
          quiet
          optional
          name="campaign"
          label={t('list.campaign')}
          empty={t('list.anyCampaign')}
          value={search.campaign ?? ''}
          options={[
            ...campaigns,
            ...(other ? [{ value: search.campaign ?? '', label: search.campaign ?? '' }] : []),
          ]}
          onChange={(campaign) => refine({ campaign })}
        />
        {(grids.data?.items.length ?? 0) > 1 && (
          <SelectField
            quiet
            optional
            name="grid"
            label={t('list.grid')}
            empty={t('list.anyGrid')}
            value={search.grid ?? ''}
            options={(grids.data?.items ?? []).map((one) => ({ value: one.path, label: one.name }))}
            onChange={(grid) => refine({ grid })}
          />
        )}
      </div>
    </>
  );
}
