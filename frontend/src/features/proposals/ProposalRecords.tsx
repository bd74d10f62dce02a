import { Link } from '@/shared/router/Link';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Records } from '@/shared/ui/Records';
import type { Proposal } from './model';
import { ProposalBadge } from './ProposalBadge';

type ProposalRecordsProps = { proposals: readonly Proposal[]; cards?: boolean };

export function ProposalRecords({ proposals, cards }: ProposalRecordsProps) {
  const t = useText('proposals');
  const c = useText('common');
  const format = useFormat();
  const price = (speed: number, fee: NonNullable<Proposal['offer']>['monthlyFee']) =>
    `${c('unit.mbps', { speed })} · ${c('unit.perMonth', { amount: format.money(fee) })}`;
  return (
    <Records
      label={t('title')}
      cards={cards}
      records={proposals}
      idOf={(proposal) => proposal.id}
      title={{
        header: t('list.community'),
        cell: (proposal) => (
          <Link to="/proposals/$proposalId" params={{ proposalId: proposal.id }}>
            {proposal.communityName}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'status',
          header: t('list.status'),
          onPhone: 'top',
          cell: (proposal) => <ProposalBadge status={proposal.status} />,
        },
        {
          key: 'ours',
          header: t('list.ours'),
          cell: (proposal) =>
            proposal.tariff && (
              <strong className="num">{price(proposal.tariff.speedMbps, proposal.tariff.monthlyFee)}</strong>
            ),
        },
        {
          key: 'theirs',
          header: t('list.theirs'),
          cell: (proposal) =>
            proposal.offer &&
            t('list.against', {
              name: proposal.offer.competitorName,
              price: price(proposal.offer.speedMbps, proposal.offer.monthlyFee),
            }),
        },
        {
          key: 'seen',
          header: t('list.seen'),
          onPhone: 'hidden',
          cell: (proposal) => proposal.offer && format.day(proposal.offer.observedOn),
        },
      ]}
    />
  );
}
