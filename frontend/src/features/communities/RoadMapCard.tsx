import { useQuery } from '@tanstack/react-query';
import { useText } from '@/shared/i18n/useText';
import { Card, Soft } from '@/shared/ui/Card';
import { Icon } from '@/shared/ui/Icon';
import { Loaded } from '@/shared/ui/Loaded';
import { roadMapQuery } from './api/getRoadMap';
import styles from './roadmap.module.css';

/** CO-03: where the community stands on the grid's road. */
export function RoadMapCard({ communityId }: { communityId: string }) {
  const t = useText('communities');
  const query = useQuery(roadMapQuery(communityId));
  return (
    <Card title={t('road.title')}>
      <Loaded query={query} rows={1}>
        {({ position, steps }) => {
          const done = steps.filter((one) => one.status === 'DONE').length;
          return (
            <>
              <div className={styles['now']}>
                <strong>{t(`road.${position}`)}</strong>
                <Soft>{t('road.done', { done, total: steps.length })}</Soft>
              </div>
              <div className={styles['track']} aria-hidden="true">
                {steps.map((one) => (
                  <span key={one.step} data-status={one.status} />
                ))}
              </div>
              <details className={styles['all']}>
                <summary>{t('road.all')}</summary>
                <ol>
                  {steps.map((one) => (
                    <li
                      key={one.step}
                      data-status={one.status}
                      aria-current={one.status === 'CURRENT' ? 'step' : undefined}
                    >
                      {one.status === 'DONE' ? <Icon name="check" size={16} /> : <span />}
                      {t(`road.${one.step}`)}
                      {one.goesOn && <small>{t('road.goesOn')}</small>}
                    </li>
                  ))}
                </ol>
              </details>
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
