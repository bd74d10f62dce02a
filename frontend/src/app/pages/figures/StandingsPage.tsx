import { useInfiniteQuery } from '@tanstack/react-query';
import { UnitName } from '@/features/orgunits/UnitName';
import { RowsBar } from '@/features/figures/rows/RowsBar';
import { partAt } from '@/features/figures/drill';
import { standingsQuery } from '@/features/figures/prices/api/listStandings';
import { versuses } from '@/features/figures/prices/model';
import { standingSearch } from '@/features/figures/prices/search';
import { StandingRecords } from '@/features/figures/prices/StandingRecords';
import { Choices } from '@/shared/form/Choices';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { useSearch } from '@/shared/router/useSearch';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';

/** PR-20: prices in force, each beside the competitor's it answers. */
export function StandingsPage() {
  const t = useText('figures');
  const c = useText('common');
  const search = useSearch(standingSearch);
  const query = useInfiniteQuery(standingsQuery(search));
  const { competitor, tier, versus } = search;
  const first = query.data?.pages[0];
  return (
    <Page upTo="/figures/prices" title={t('standings.title')} note={t('standings.note')}>
      <Choices
        label={t('standings.versus')}
        value={versus ?? 'ALL'}
        options={[
          { value: 'ALL', label: t('orders.all') },
          ...versuses.map((one) => ({ value: one, label: t(`prices.versus.${one}`) })),
        ]}
        onChange={(chosen) =>
          go(partAt('standings', { ...search, versus: chosen === 'ALL' ? undefined : chosen }), {
            replace: true,
          })
        }
      />
      <RowsBar
        total={first?.total ?? null}
        unit={search.grid && <UnitName path={search.grid} />}
        common={[tier && c(`tier.${tier}`), competitor && (first?.items[0]?.competitorName ?? competitor)]}
      />
      <RecordPages
        query={query}
        exportAs="price-standings"
        empty={<Empty title={t('standings.none')} icon="tariff" />}
      >
        {(records) => <StandingRecords standings={records} />}
      </RecordPages>
    </Page>
  );
}
