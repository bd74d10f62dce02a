import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { mapQuery } from '@/features/map/api/showMap';
import { MapCanvas } from '@/features/map/MapCanvas';
import { MapFilters } from '@/features/map/MapFilters';
import { MapLegend } from '@/features/map/MapLegend';
import { MapList } from '@/features/map/MapList';
import type { BuildState, Cluster, MapData } from '@/features/map/model';
import { useSize } from '@/features/map/useSize';
import { boxAround, country, fitted, spotOf, zoomed, type View } from '@/features/map/view';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Columns, Row, Soft, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Empty } from '@/shared/ui/State';
import { degrees, member, words, type Raw } from '@/shared/router/raw';
import { quadrants, type Quadrant } from '@/features/assessment/model';
import { buildStates, marketingStates, type MarketingState } from '@/features/communities/model';

type MapSearch = {
  gridPath?: string;
  marketingState?: MarketingState;
  buildState?: BuildState;
  quadrant?: Quadrant;
  /** A community that is marked, and where it lies. */
  at?: string;
  longitude?: number;
  latitude?: number;
};

function mapSearch(raw: Raw): MapSearch {
  return {
    gridPath: words(raw['gridPath']),
    marketingState: member(raw['marketingState'], marketingStates),
    buildState: member(raw['buildState'], buildStates),
    quadrant: member(raw['quadrant'], quadrants),
    at: words(raw['at']),
    longitude: degrees(raw['longitude']),
    latitude: degrees(raw['latitude']),
  };
}

const start = { width: 720, height: 480 };
/** So long the map has to rest before more of it is fetched. */
const rest = 180;
/** Pixels to a degree when one community is shown: some streets around it. */
const closeBy = 8_000;

/** Where the communities lie, without any map of somebody else's: by their coordinates alone (CO-03, CO-22). */
export function MapPage() {
  const t = useText('map');
  const { at, longitude, latitude, ...filter } = useSearch(mapSearch);
  const everywhere = useQuery(mapQuery(country, filter));
  const narrowed =
    (filter.gridPath ?? filter.marketingState ?? filter.buildState ?? filter.quadrant) !== undefined;
  return (
    <Page title={t('title')} note={t('note')}>
      <MapFilters
        filter={filter}
        onChange={(next) => go(href({ to: '/map', search: { ...next, at } }), { replace: true })}
      />
      <Loaded query={everywhere} rows={6}>
        {(found) =>
          found.total === 0 ? (
            <NothingPlaced narrowed={narrowed} />
          ) : (
            <PlacedMap
              everywhere={found}
              filter={filter}
              marked={at ?? null}
              first={longitude === undefined || latitude === undefined ? null : { longitude, latitude }}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

type PlacedMapProps = {
  everywhere: MapData;
  filter: Parameters<typeof mapQuery>[1];
  marked: string | null;
  first: { longitude: number; latitude: number } | null;
};

function PlacedMap({ everywhere, filter, marked, first }: PlacedMapProps) {
  const t = useText('map');
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame, start);
  // Everything is in sight until somebody moves the map.
  const [moved, setMoved] = useState<View | null>(first && { ...first, scale: closeBy });
  const view = moved ?? fitted([...everywhere.items, ...everywhere.clusters], size);
  const setView = (next: (view: View) => View) =>
    setMoved((before) => next(before ?? fitted([...everywhere.items, ...everywhere.clusters], size)));
  const asked = useRested(boxAround(view, size));
  const known = useQuery(mapQuery(asked, filter));
  const data = known.data ?? everywhere;
  const open = (communityId: string) =>
    go(href({ to: '/communities/$communityId', params: { communityId } }));
  const approach = (cluster: Cluster) =>
    setView((before) => {
      const spot = spotOf(before, size, cluster);
      return { ...zoomed(before, size, 4, spot), longitude: cluster.longitude, latitude: cluster.latitude };
    });
  return (
    <Columns>
      <Stack>
        <div ref={frame}>
          <MapCanvas
            data={data}
            view={view}
            size={size}
            marked={marked}
            onView={setView}
            onFit={() => setMoved(null)}
            onOpen={(point) => open(point.id)}
            onCluster={approach}
          />
        </div>
        <MapLegend />
        <Soft>{t('help')}</Soft>
      </Stack>
      <MapList data={data} view={view} size={size} onCluster={approach} />
    </Columns>
  );
}

function NothingPlaced({ narrowed }: { narrowed: boolean }) {
  const t = useText('map');
  const user = useUser();
  return narrowed ? (
    <Empty title={t('empty.filtered')} icon="map">
      <Button onClick={() => go('/map', { replace: true })}>{t('empty.reset')}</Button>
    </Empty>
  ) : (
    <Empty title={t('empty.title')} icon="map">
      <Soft>{t('empty.text')}</Soft>
      <Row>
        <ButtonLink to="/communities" icon="community">
          {t('empty.communities')}
        </ButtonLink>
        {hasRole(user, 'ADMIN', 'SUPERVISOR') && (
          <ButtonLink to="/imports" icon="import">
            {t('empty.imports')}
          </ButtonLink>
        )}
      </Row>
    </Empty>
  );
}

/** A value once it has not changed for a while. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  const text = JSON.stringify(value);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  useEffect(() => {
    const timer = setTimeout(() => setRested(latest.current), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
