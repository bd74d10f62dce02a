import { useMemo, type ReactNode } from 'react';
import { daysFromToday, today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText, type Translate } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge } from '@/shared/ui/Badge';
import type { LongRecords } from '@/shared/ui/LongRecords';
import { Records, type Column } from '@/shared/ui/Records';
import type { Cells } from './cells/useCells';
import type { CustomerRow, Holder } from './row';
import { StageBadge } from './StageBadge';

type CustomerRecordsProps = {
  customers: readonly CustomerRow[];
  label: string;
  cards?: boolean;
  /** Shows of every one until when it is held, for lists of what ends. */
  until?: boolean;
  /** How a customer's name is shown instead of as a link; the same while nothing of it changes. */
  name?: (customer: CustomerRow) => ReactNode;
  /** Where rows can be changed in place, their columns. */
  cells?: Cells;
  /** How a list is shown that may grow to thousands. */
  long?: typeof LongRecords;
};

export function CustomerRecords({
  customers,
  label,
  cards,
  until,
  name,
  cells,
  long: Long,
}: CustomerRecordsProps) {
  const t = useText('common');
  // The same while nothing of it changes, so that a long list is not made anew with every page that comes.
  const title = useMemo(
    () => ({
      header: t('customer.firm'),
      cell:
        name ??
        ((customer: CustomerRow) => (
          <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
            {customer.firmName}
          </Link>
        )),
    }),
    [t, name],
  );
  const columns = useMemo(() => {
    const all = columnsOf(t, until === true);
    return cells ? cells.columns(all) : all;
  }, [t, until, cells]);
  const shown = { label, records: customers, idOf, title, columns };
  return Long ? <Long {...shown} /> : <Records cards={cards} {...shown} />;
}

const idOf = (customer: CustomerRow) => customer.id;

function columnsOf(t: Translate<'common'>, until: boolean): Column<CustomerRow>[] {
  return [
    {
      key: 'stage',
      header: t('customer.stage'),
      onPhone: 'top',
      cell: (customer) => <StageBadge stage={customer.stage} lost={customer.lost} />,
    },
    { key: 'community', header: t('nav.communities'), cell: (customer) => customer.communityName },
    {
      key: 'holder',
      header: t('customer.holder'),
      cell: (customer) => <HolderName holder={customer.holder} always={until} />,
    },
    {
      key: 'people',
      header: t('customer.people'),
      onPhone: 'hidden',
      end: true,
      cell: (customer) => t('unit.people', { count: customer.people }),
    },
  ];
}

/** FN-15: who holds it, and in the last week until when. */
function HolderName({ holder, always }: { holder: Holder | null; always: boolean }) {
  const t = useText('common');
  const format = useFormat();
  if (holder === null) return t('customer.pool');
  const until = today(new Date(holder.until));
  const soon = daysFromToday(until) <= 7;
  return (
    <>
      {holder.name}{' '}
      {(soon || always) && (
        <Badge tone={soon ? 'warn' : 'none'}>{t('customer.until', { date: format.day(until) })}</Badge>
      )}
    </>
  );
}
