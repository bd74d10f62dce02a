import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Records } from '@/shared/ui/Records';
import type { Quote } from './model';
import { QuoteBadge } from './QuoteBadge';

export function QuoteRecords({ quotes }: { quotes: readonly Quote[] }) {
  const t = useText('quotes');
  const c = useText('common');
  const format = useFormat();
  return (
    <Records
      label={t('title')}
      records={quotes}
      idOf={(one) => one.id}
      title={{
        header: t('list.number'),
        cell: (one) => (
          <Link to="/quotes/$quoteId" params={{ quoteId: one.id }}>
            {one.number}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'status',
          header: t('list.status'),
          onPhone: 'top',
          cell: (one) => <QuoteBadge quote={one} />,
        },
        {
          key: 'for',
          header: t('list.for'),
          cell: (one) => one.customer.addressee ?? t('household.one'),
        },
        { key: 'community', header: c('nav.communities'), cell: (one) => one.communityName },
        {
          key: 'fee',
          header: t('list.monthly'),
          end: true,
          cell: (one) => c('unit.perMonth', { amount: format.money(one.monthlyFee) }),
        },
        {
          key: 'until',
          header: t('list.until'),
          cell: (one) => t('until', { date: format.day(one.validUntil) }),
        },
      ]}
    />
  );
}
