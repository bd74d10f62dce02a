import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Card, Soft } from '@/shared/ui/Card';
import styles from './explanation.module.css';
import type { Alternative, Comparable, Proposal } from './model';
import { stepText } from './steps';

/** PR-21: what else was possible and why it lost, and what every offer costs a month all in all. */
export function FindingsCard({ proposal }: { proposal: Proposal }) {
  const t = useText('proposals');
  const c = useText('common');
  const format = useFormat();
  const { alternatives, comparables, monthlyEquivalent } = proposal;
  const makers = new Map(proposal.explanation.offers.map((one) => [one.offerId, one.competitorName]));
  if (alternatives.length === 0 && comparables.length === 0) return null;
  return (
    <Card title={t('findings.title')}>
      {alternatives.length > 0 && (
        <>
          <h3 className={styles['sub']}>{t('findings.alternatives')}</h3>
          <ul className={styles['findings']}>
            {alternatives.map((one, index) => (
              <Lost key={index} alternative={one} maker={makers.get(one.offerId)} />
            ))}
          </ul>
        </>
      )}
      {comparables.length > 0 && (
        <>
          <h3 className={styles['sub']}>{t('findings.equivalents')}</h3>
          <ul className={styles['findings']}>
            {monthlyEquivalent && (
              <li>
                <span>{t('versus.ours')}</span>
                <strong className="num">
                  {c('unit.perMonth', { amount: format.money(monthlyEquivalent) })}
                </strong>
              </li>
            )}
            {comparables.map((one, index) => (
              <Compared key={index} comparable={one} maker={makers.get(one.offerId)} />
            ))}
          </ul>
          <Soft>{t('findings.equivalentNote')}</Soft>
        </>
      )}
    </Card>
  );
}

function Lost({ alternative, maker }: { alternative: Alternative; maker: string | undefined }) {
  const t = useText('proposals');
  const c = useText('common');
  const format = useFormat();
  return (
    <li>
      <span>
        {maker ? t('findings.answering', { name: maker }) : t('findings.another')}{' '}
        <code>{alternative.ruleId}</code>
      </span>
      <strong className="num">{c('unit.perMonth', { amount: format.money(alternative.monthlyFee) })}</strong>
      {alternative.lostBecause.map((step, index) => (
        <small key={index}>{stepText(step, t)}</small>
      ))}
    </li>
  );
}

function Compared({ comparable, maker }: { comparable: Comparable; maker: string | undefined }) {
  const t = useText('proposals');
  const c = useText('common');
  const format = useFormat();
  return (
    <li>
      <span>
        {maker ?? t('findings.another')}{' '}
        {!comparable.exact && comparable.stepMbps !== null && (
          <Badge>{t('findings.near', { speed: c('unit.mbps', { speed: comparable.stepMbps }) })}</Badge>
        )}
      </span>
      <strong className="num">
        {c('unit.perMonth', { amount: format.money(comparable.monthlyEquivalent) })}
      </strong>
      {comparable.arithmetic.map((step, index) => (
        <small key={index}>{stepText(step, t)}</small>
      ))}
    </li>
  );
}
