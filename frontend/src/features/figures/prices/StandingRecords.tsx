import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge, type Tone } from '@/shared/ui/Badge';
import { Records } from '@/shared/ui/Records';
import type { PriceStanding } from './model';

const tones: Record<PriceStanding['versus'], Tone> = { CHEAPER: 'good', EQUAL: 'calm', DEARER: 'warn' };

/** Prices in force, each beside the competitor's; the community leads to the proposal that says why. */
export function StandingRecords({ standings }: { standings: readonly PriceStanding[] }) {
  const t = useText('figures');
  const c = useText('common');
  const format = useFormat();
  const price = (speed: number, fee: PriceStanding['monthlyFee']) =>
    `${c('unit.mbps', { speed })} · ${c('unit.perMonth', { amount: format.money(fee) })}`;
  return (
    <Records
      label={t('standings.title')}
      records={standings}
      idOf={(one) => one.tariffId}
      title={{
        header: t('standings.community'),
        cell: (one) => (
          <Link to="/proposals/$proposalId" params={{ proposalId: one.proposalId }}>
            {one.communityName}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'versus',
          header: t('standings.versus'),
          onPhone: 'top',
          cell: (one) => <Badge tone={tones[one.versus]}>{t(`prices.versus.${one.versus}`)}</Badge>,
        },
        {
          key: 'ours',
          header: t('standings.ours'),
          cell: (one) => <strong className="num">{price(one.speedMbps, one.monthlyFee)}</strong>,
        },
        {
          key: 'theirs',
          header: t('standings.theirs'),
          cell: (one) => `${one.competitorName} ${price(one.theirSpeedMbps, one.theirMonthlyFee)}`,
        },
        {
          key: 'difference',
          header: t('prices.difference'),
          cell: (one) =>
            t('prices.differs', {
              amount: format.money(one.difference),
              percent: format.percent(one.differencePercent),
            }),
        },
        { key: 'rule', header: t('standings.rule'), cell: (one) => one.ruleId },
        {
          key: 'approved',
          header: t('standings.approved'),
          onPhone: 'hidden',
          cell: (one) => format.moment(one.approvedAt),
        },
      ]}
    />
  );
}
