import { QuadrantBadge } from '@/features/assessment/QuadrantBadge';
import { CommunityBadge } from '@/features/communities/CommunityBadge';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { Records } from '@/shared/ui/Records';
import styles from './map.module.css';
import type { Cluster, MapData } from './model';
import { inSight } from './nearest';
import type { Size, View } from './view';

type MapListProps = { data: MapData; view: View; size: Size; onCluster: (cluster: Cluster) => void };

const most = 100;

/** What is in sight of the map, in words. */
export function MapList({ data, view, size, onCluster }: MapListProps) {
  const t = useText('map');
  const c = useText('common');
  const points = inSight(data.items, view, size);
  const clusters = inSight(data.clusters, view, size);
  const total = points.length + clusters.reduce((sum, one) => sum + one.count, 0);
  return (
    <Card title={t('list.title')} count={total}>
      {!data.filtered && <Soft>{t('list.unfiltered')}</Soft>}
      {total === 0 && <Soft>{t('list.none')}</Soft>}
      {points.length > most && <Soft>{t('list.first', { count: most })}</Soft>}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['beside']} role="region" aria-label={t('list.title')} tabIndex={0}>
        {clusters.length > 0 && (
          <ul>
            {clusters.map((cluster) => (
              <li key={`${cluster.longitude},${cluster.latitude}`}>
                <Row>
                  <Button look="quiet" icon="pin" onClick={() => onCluster(cluster)}>
                    {t('list.heap', {
                      count: cluster.count,
                      longitude: cluster.longitude.toFixed(2),
                      latitude: cluster.latitude.toFixed(2),
                    })}
                  </Button>
                </Row>
              </li>
            ))}
          </ul>
        )}
        {points.length > 0 && (
          <Records
            cards
            label={t('list.title')}
            records={points.slice(0, most)}
            idOf={(one) => one.id}
            title={{
              header: t('community'),
              cell: (one) => (
                <Link to="/communities/$communityId" params={{ communityId: one.id }}>
                  {one.name}
                </Link>
              ),
            }}
            columns={[
              {
                key: 'state',
                header: t('state'),
                onPhone: 'top',
                cell: (one) => <CommunityBadge state={one.marketingState} />,
              },
              { key: 'grid', header: c('org.grid'), cell: (one) => one.gridName },
              {
                key: 'quadrant',
                header: t('grade'),
                cell: (one) => one.quadrant && <QuadrantBadge quadrant={one.quadrant} />,
              },
            ]}
          />
        )}
      </div>
    </Card>
  );
}
