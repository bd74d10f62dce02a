import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge } from '@/shared/ui/Badge';
import { Card, Soft } from '@/shared/ui/Card';
import styles from './catalogue.module.css';
import type { Line, Market, Offer } from './model';

type MarketCardProps = {
  market: Market;
  /** A line of the arithmetic in words. */
  explain: (line: Line) => string;
};

/** PR-21: what competitors ask in a community: as received, at our steps, and by the month all in all. */
export function MarketCard({ market, explain }: MarketCardProps) {
  const t = useText('catalogue');
  return (
    <Card
      title={market.communityName}
      count={market.offers.length}
      actions={
        <Link to="/communities/$communityId" params={{ communityId: market.communityId }}>
          {t('market.community')}
        </Link>
      }
    >
      {market.offers.length === 0 ? (
        <Soft>{t('market.none')}</Soft>
      ) : (
        <ul className={styles['offers']}>
          {market.offers.map((offer) => (
            <OfferItem key={offer.offerId} offer={offer} explain={explain} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function OfferItem({ offer, explain }: { offer: Offer; explain: MarketCardProps['explain'] }) {
  const t = useText('catalogue');
  const c = useText('common');
  const format = useFormat();
  const monthly = (amount: Offer['monthlyFee']) => c('unit.perMonth', { amount: format.money(amount) });
  return (
    <li>
      <div className={styles['head']}>
        <strong>{offer.competitorName}</strong> <Badge>{c(`tier.${offer.tier}`)}</Badge>{' '}
        {offer.stale && (
          <Badge tone="warn" icon="clock">
            {t('market.stale')}
          </Badge>
        )}
      </div>
      <dl className={styles['figures']}>
        <div>
          <dt>{t('market.received')}</dt>
          <dd className="num">
            {c('unit.mbps', { speed: offer.speedMbps })} · {monthly(offer.monthlyFee)}
          </dd>
        </div>
        <div>
          <dt>{t('market.step')}</dt>
          <dd className="num">
            {offer.stepMbps === null ? t('market.below') : c('unit.mbps', { speed: offer.stepMbps })}
            {offer.stepMbps !== null && !offer.exact && <> {t('market.near')}</>}
          </dd>
        </div>
        <div>
          <dt>{t('market.equivalent')}</dt>
          <dd className="num">
            <strong>{monthly(offer.monthlyEquivalent)}</strong>
          </dd>
        </div>
      </dl>
      <Soft>
        {[
          offer.termMonths !== null &&
            t('price.term', { months: c('unit.months', { count: offer.termMonths }) }),
          offer.prepaid && t('price.prepaidOf', { amount: format.money(offer.prepaid) }),
          offer.oneTimeFee && t('market.once', { amount: format.money(offer.oneTimeFee) }),
          t('market.seen', { date: format.day(offer.observedOn), source: t(`source.${offer.source}`) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Soft>
      <details className={styles['arithmetic']}>
        <summary>{t('market.arithmetic')}</summary>
        <ol>
          {offer.arithmetic.map((line, index) => (
            <li key={index}>{explain(line)}</li>
          ))}
        </ol>
      </details>
    </li>
  );
}
