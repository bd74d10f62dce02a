import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Records } from '@/shared/ui/Records';
import { BudgetBadge, useQuarterName } from './BudgetBadge';
import type { Budget } from './model';
import { sum } from './quarters';

type BudgetRecordsProps = { budgets: readonly Budget[]; gridName: (path: string) => string };

export function BudgetRecords({ budgets, gridName }: BudgetRecordsProps) {
  const t = useText('budgets');
  const format = useFormat();
  const name = useQuarterName();
  const total = (one: Budget, figure: 'planned' | 'spent' | 'left') =>
    `${t(`figures.${figure}`)} ${format.money(sum(one.categories.map((each) => each[figure])))}`;
  return (
    <Records
      label={t('title')}
      records={budgets}
      idOf={(one) => one.id}
      title={{
        header: t('quarter'),
        cell: (one) => (
          <Link to="/budgets/$budgetId" params={{ budgetId: one.id }}>
            {name(one.quarter)}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'status',
          header: t('status'),
          onPhone: 'top',
          cell: (one) => <BudgetBadge status={one.status} />,
        },
        { key: 'grid', header: t('grid'), cell: (one) => gridName(one.gridPath) },
        { key: 'planned', header: t('figures.planned'), end: true, cell: (one) => total(one, 'planned') },
        { key: 'spent', header: t('figures.spent'), end: true, cell: (one) => total(one, 'spent') },
        { key: 'left', header: t('figures.left'), end: true, cell: (one) => total(one, 'left') },
      ]}
    />
  );
}
