import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { buildingsQuery } from '@/features/buildings/api/buildings';
import { CommunityPicker } from '@/features/communities/CommunityPicker';
import { communityQuery } from '@/features/communities/api/getCommunity';
import { competitorsQuery } from '@/features/communities/api/listCompetitors';
import { CapturedCard } from '@/features/leads/CapturedCard';
import { CaptureForm } from '@/features/leads/CaptureForm';
import { campaignOf, type Campaign } from '@/features/leads/capturing';
import { leadSources } from '@/features/leads/model';
import leads from '@/features/leads/leads.module.css';
import { roadshowsQuery } from '@/features/roadshows/api/readRoadshows';
import type { Roadshow } from '@/features/roadshows/model';
import { SelectField } from '@/shared/form/Field';
import { useDraft } from '@/shared/form/useDraft';
import { plusDays, today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Card, Columns, Soft } from '@/shared/ui/Card';
import { Page } from '@/shared/ui/Page';
import { Failure } from '@/shared/ui/State';
import { words, type Raw } from '@/shared/router/raw';

type CaptureSearch = { roadshow?: string };

function captureSearch(raw: Raw): CaptureSearch {
  return { roadshow: words(raw['roadshow']) };
}

/** Roadshows that may still, or already, bring somebody. */
const before = 7;
const after = 30;
const blank = { roadshow: '', source: '', communityId: '' };

/** CP-40: captures leads one after the other, with or without a network. */
export function CapturePage() {
  const t = useText('leads');
  const user = useUser();
  const search = useSearch(captureSearch);
  const { values, set } = useDraft('lead.campaign', blank);
  const query = useInfiniteQuery(recentShows());
  const shows = useMemo(
    () => (query.data?.pages.flatMap((page) => page.items) ?? []).filter((one) => one.status !== 'CANCELLED'),
    [query.data],
  );
  const [wanted, setWanted] = useState(search.roadshow ?? values.roadshow);
  const show = values.source === '' ? shows.find((one) => one.id === wanted) : undefined;
  const choose = (chosen: typeof blank) => {
    set(chosen);
    setWanted(chosen.roadshow);
  };
  const source = leadSources.find((one) => one === values.source);
  const name = useQuery({ ...communityQuery(values.communityId), enabled: values.communityId !== '' });
  const showCampaign = useShowCampaign(show);
  const campaign: Campaign | null =
    source && values.communityId !== ''
      ? {
          id: campaignOf(source, values.communityId, today()),
          source,
          communityId: values.communityId,
          name: `${t(`sources.${source}`)} · ${name.data?.value.name ?? values.communityId}`,
        }
      : showCampaign;
  return (
    <Page
      title={t('capture.title')}
      note={t('capture.note')}
      upTo={hasRole(user, 'HALL_CLERK') ? '/' : '/leads'}
    >
      {campaign ? (
        <Chosen campaign={campaign} onChange={() => choose(blank)} />
      ) : (
        <Card title={t('capture.choose')}>
          {query.isError && shows.length === 0 && (
            <Failure error={query.error} onRetry={() => void query.refetch()} />
          )}
          <Soft>{t(query.isSuccess && shows.length === 0 ? 'capture.none' : 'capture.begin')}</Soft>
          <CampaignField shows={shows} value={values.source} onChange={choose} />
          {source && (
            <CommunityPicker
              name="communityId"
              communityId={undefined}
              onPick={(communityId) => communityId !== undefined && set({ communityId })}
            />
          )}
        </Card>
      )}
      <Columns>
        {campaign && <Persons campaign={campaign} />}
        <CapturedCard />
      </Columns>
    </Page>
  );
}

export function recentShows() {
  return roadshowsQuery({ from: plusDays(today(), -before), to: plusDays(today(), after) }, 100);
}

function useShowCampaign(show: Roadshow | undefined): Campaign | null {
  const format = useFormat();
  if (!show) return null;
  return {
    id: show.id,
    source: 'ROADSHOW',
    communityId: show.communityId,
    name: `${show.communityName} · ${format.day(show.plan.day)} ${show.plan.from}`,
  };
}

function Persons({ campaign }: { campaign: Campaign }) {
  const buildings = useInfiniteQuery(buildingsQuery(campaign.communityId));
  const competitors = useQuery(competitorsQuery);
  return (
    <CaptureForm
      key={campaign.id}
      campaign={campaign}
      buildings={buildings.data?.pages.flatMap((page) => page.items) ?? []}
      competitors={competitors.data?.items ?? []}
    />
  );
}

function Chosen({ campaign, onChange }: { campaign: Campaign; onChange: () => void }) {
  const t = useText('leads');
  return (
    <div className={leads['chosen']}>
      <span>
        <small>{t(`sources.${campaign.source}`)}</small>
        <strong>{campaign.name}</strong>
      </span>
      <Button onClick={onChange}>{t('capture.change')}</Button>
    </div>
  );
}

type CampaignFieldProps = {
  shows: readonly Roadshow[];
  value: string;
  onChange: (chosen: { roadshow: string; source: string; communityId: string }) => void;
};

/** A roadshow, or another way somebody was met. */
function CampaignField({ shows, value, onChange }: CampaignFieldProps) {
  const t = useText('leads');
  const c = useText('common');
  const format = useFormat();
  const nearest = [...shows].sort((a, b) => distance(a) - distance(b));
  return (
    <SelectField
      name="campaign"
      label={t('capture.campaign')}
      empty={c('form.choose')}
      value={value === '' ? '' : `source:${value}`}
      options={[
        ...nearest.map((one) => ({
          value: `show:${one.id}`,
          label: `${format.day(one.plan.day)} ${one.plan.from} · ${one.communityName}`,
        })),
        ...leadSources
          .filter((one) => one !== 'ROADSHOW')
          .map((one) => ({
            value: `source:${one}`,
            label: t('capture.other', { source: t(`sources.${one}`) }),
          })),
      ]}
      onChange={(picked) => {
        const [way, ...rest] = picked.split(':');
        const id = rest.join(':');
        onChange({
          roadshow: way === 'show' ? id : '',
          source: way === 'source' ? id : '',
          communityId: '',
        });
      }}
    />
  );
}

function distance(show: Roadshow): number {
  return Math.abs(Date.parse(show.plan.day) - Date.parse(today()));
}
