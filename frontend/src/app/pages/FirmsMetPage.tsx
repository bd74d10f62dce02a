import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CommunityName } from '@/features/communities/CommunityName';
import { competitorsQuery } from '@/features/communities/api/listCompetitors';
import { metQuery } from '@/features/customers/inbox/api/listMet';
import { MetRecords } from '@/features/customers/inbox/MetRecords';
import { metStates, type MetFirm, type MetState } from '@/features/customers/inbox/model';
import { interests } from '@/features/leads/model';
import { unitQuery } from '@/features/orgunits/api/getUnit';
import { gridsQuery } from '@/features/orgunits/api/listGrids';
import { Choices } from '@/shared/form/Choices';
import { SelectField } from '@/shared/form/Field';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { member, words, type Raw } from '@/shared/router/raw';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { ButtonLink } from '@/shared/ui/Button';
import { Soft } from '@/shared/ui/Card';
import form from '@/shared/ui/form.module.css';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { CampaignField } from './inbox/CampaignField';
import { LeadFirm } from './inbox/LeadFirm';
import { MetDialog } from './inbox/MetDialog';
import { CampaignName } from './leads/CampaignName';

type MetSearch = { state?: MetState; campaign?: string; grid?: string };

function metSearch(raw: Raw): MetSearch {
  return {
    state: member(raw['state'], metStates),
    campaign: words(raw['campaign']),
    grid: words(raw['grid']),
  };
}

/** CP-40: the funnel's side of leads: firms that campaigns met, until it is known which customers they are. */
export function FirmsMetPage() {
  const t = useText('firms');
  const l = useText('leads');
  const format = useFormat();
  const user = useUser();
  const search = useSearch(metSearch);
  const [at, setAt] = useState<MetFirm | null>(null);
  const state = search.state ?? 'open';
  const filter = { state, campaignId: search.campaign, gridPath: search.grid };
  const query = useInfiniteQuery(metQuery(filter));
  const grids = (useQuery(gridsQuery).data?.items ?? []).map((one) => ({ value: one.path, label: one.name }));
  // A figure of a branch or a city leads here with that, and the choice says so.
  const unitId = search.grid?.split('/').at(-1) ?? '';
  const ofOther = search.grid !== undefined && !grids.some((one) => one.value === search.grid);
  const unit = useQuery({ ...unitQuery(unitId), enabled: ofOther && unitId !== '' });
  const units =
    search.grid !== undefined && ofOther
      ? [{ value: search.grid, label: unit.data?.name ?? unitId }, ...grids]
      : grids;
  const competitors = useQuery(competitorsQuery);
  const refine = (changes: MetSearch) =>
    go(href({ to: '/customers/inbox', search: { ...search, ...changes } }), { replace: true });
  const total = query.data?.pages[0]?.total;
  return (
    <Page
      upTo="/customers"
      title={t('inbox.title')}
      note={t('inbox.note')}
      actions={
        search.campaign !== undefined &&
        hasRole(user, 'GRID_MANAGER', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ANALYST', 'ADMIN') && (
          <ButtonLink
            to="/figures/$part"
            params={{ part: 'cohort' }}
            search={{ campaign: search.campaign, grid: search.grid }}
            icon="chart"
          >
            {t('inbox.cohort')}
          </ButtonLink>
        )
      }
    >
      <Choices
        label={t('inbox.state')}
        value={state}
        options={metStates.map((value) => ({ value, label: t(`inbox.states.${value}`) }))}
        onChange={(value) => refine({ state: value === 'open' ? undefined : value })}
      />
      <div className={form['filters']}>
        <CampaignField
          quiet
          label={t('inbox.campaign')}
          empty={t('inbox.anyCampaign')}
          value={search.campaign}
          onChange={(campaign) => refine({ campaign })}
        />
        {units.length > 1 && (
          <SelectField
            quiet
            optional
            name="grid"
            label={t('inbox.grid')}
            empty={t('inbox.anyGrid')}
            value={search.grid ?? ''}
            options={units}
            onChange={(grid) => refine({ grid: grid === '' ? undefined : grid })}
          />
        )}
      </div>
      {typeof total === 'number' && (
        <Soft>
          <span data-total={total}>{t('inbox.total', { number: format.number(total) })}</span>
        </Soft>
      )}
      <RecordPages
        query={query}
        exportAs="firms-met"
        empty={
          <Empty title={t(`inbox.empty.${state}`)} icon="leads">
            <p>{t('inbox.emptyText')}</p>
          </Empty>
        }
      >
        {(records) => (
          <MetRecords
            records={records}
            words={{
              firm: (one) => <LeadFirm leadId={one.leadId} />,
              community: (id) => <CommunityName id={id} />,
              campaign: (id) => <CampaignName id={id} />,
              interests: (one) =>
                one.interests
                  .map((code) => {
                    const known = interests.find((each) => each === code);
                    return known ? l(`interest.${known}`) : code;
                  })
                  .join(' · '),
              competitor: (id) => competitors.data?.items.find((one) => one.id === id)?.name ?? id,
            }}
            onWork={hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER') ? setAt : null}
          />
        )}
      </RecordPages>
      {at && <MetDialog key={at.leadId} met={at} onClose={() => setAt(null)} />}
    </Page>
  );
}
