import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Card, Soft } from '@/shared/ui/Card';
import styles from './explanation.module.css';
import type { Proposal } from './model';

/** Theirs beside ours: what the supervisor decides on. */
export function VersusCard({ proposal }: { proposal: Proposal }) {
  const t = useText('proposals');
  const c = useText('common');
  const format = useFormat();
  const { offer, tariff } = proposal;
  return (
    <Card title={t('versus.title')}>
      <div className={styles['versus']}>
        <div className={styles['side']}>
          {offer ? (
            <>
              <span>{offer.competitorName}</span>
              <span className={styles['price']}>
                {c('unit.perMonth', { amount: format.money(offer.monthlyFee) })}
              </span>
              <span>{c('unit.mbps', { speed: offer.speedMbps })}</span>
              <span>
                <Badge>{c(`tier.${offer.tier}`)}</Badge>
              </span>
            </>
          ) : (
            <span>{t('versus.unknown')}</span>
          )}
        </div>
        <hr />
        <div className={`${styles['side'] ?? ''} ${styles['ours'] ?? ''}`}>
          <span>{t('versus.ours')}</span>
          {tariff ? (
            <>
              <span className={styles['price']}>
                {c('unit.perMonth', { amount: format.money(tariff.monthlyFee) })}
              </span>
              <span>{c('unit.mbps', { speed: tariff.speedMbps })}</span>
              <span>
                {t('versus.term', { months: c('unit.months', { count: tariff.termMonths }) })}
                {tariff.installationFee &&
                  t('versus.installation', { amount: format.money(tariff.installationFee) })}
              </span>
            </>
          ) : (
            <span>{t('versus.none')}</span>
          )}
        </div>
      </div>
      {offer && (
        <Soft>
          {t('versus.seen', { date: format.day(offer.observedOn), source: t(`source.${offer.source}`) })}
        </Soft>
      )}
    </Card>
  );
}
