import { useQuery } from '@tanstack/react-query';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Card, Soft } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Meter } from '@/shared/ui/Meter';
import { needsQuery } from './api/assessments';
import styles from './assessment.module.css';

/** SG-1 to SG-7: who lives here needs what, and how many households that are. */
export function NeedsCard({ communityId }: { communityId: string }) {
  const t = useText('assessment');
  const c = useText('common');
  const format = useFormat();
  const query = useQuery(needsQuery(communityId));
  return (
    <Card title={t('needs.title')}>
      <Loaded query={query} rows={3}>
        {(needs) =>
          needs.products.length === 0 ? (
            <Soft>{t('needs.none')}</Soft>
          ) : (
            <>
              <div className={styles['scores']}>
                {needs.products.map((one) => (
                  <div key={one.product} className={styles['score']}>
                    <span>{t(`product.${one.product}`)}</span>
                    <Meter label={t(`product.${one.product}`)} value={one.percent} />
                    <strong>
                      {one.households === null
                        ? format.percent(one.percent)
                        : c('unit.households', { count: one.households })}
                    </strong>
                  </div>
                ))}
              </div>
              <ul className={styles['inputs']}>
                {needs.segments.map((one) => (
                  <li key={one.segment}>
                    <span>{t(`segment.${one.segment}`)}</span>
                    <span className={styles['adds']}>{format.percent(one.percent)}</span>
                    <small>{one.products.map((product) => t(`product.${product}`)).join(t('comma'))}</small>
                  </li>
                ))}
              </ul>
              {needs.occupied === null && <Soft>{t('needs.noCount')}</Soft>}
            </>
          )
        }
      </Loaded>
    </Card>
  );
}
