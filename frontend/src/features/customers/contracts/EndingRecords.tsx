import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge } from '@/shared/ui/Badge';
import { Records } from '@/shared/ui/Records';
import type { Contract, EndingRow } from './model';

type EndingRecordsProps = { rows: readonly EndingRow[]; from: string; to: string };

/** FN-20: customers whose contracts end, with how far the solution has come. */
export function EndingRecords({ rows, from, to }: EndingRecordsProps) {
  const t = useText('contracts');
  const c = useText('common');
  const format = useFormat();
  const within = (row: EndingRow) =>
    row.contracts.filter(({ terms }) => terms.endsOn !== null && terms.endsOn >= from && terms.endsOn <= to);
  return (
    <Records
      label={t('list')}
      records={rows}
      idOf={(row) => row.customerId}
      title={{
        header: c('customer.firm'),
        cell: (row) => (
          <Link to="/customers/$customerId" params={{ customerId: row.customerId }}>
            {row.firmName}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'end',
          header: t('end'),
          onPhone: 'top',
          cell: (row) => {
            const end = within(row)[0]?.terms.endsOn;
            return end ? format.day(end) : null;
          },
        },
        {
          key: 'what',
          header: t('what'),
          cell: (row) =>
            within(row)
              .map(({ terms }) => `${t(`party.${terms.party}`)} · ${terms.operator} ${terms.product}`)
              .join(', '),
        },
        {
          key: 'holder',
          header: c('customer.holder'),
          cell: (row) => row.holder?.name ?? c('customer.pool'),
        },
        {
          key: 'solution',
          header: t('solution'),
          cell: (row) => <SolutionState contract={within(row)[0]} />,
        },
      ]}
    />
  );
}

function SolutionState({ contract }: { contract: Contract | undefined }) {
  const t = useText('contracts');
  if (!contract) return null;
  if (contract.solution === null) return <Badge tone="warn">{t('noSolution')}</Badge>;
  return contract.solution.agreedBy === null ? (
    <Badge tone="calm">{t('toAgree')}</Badge>
  ) : (
    <Badge tone="good">{t('agreedShort')}</Badge>
  );
}
