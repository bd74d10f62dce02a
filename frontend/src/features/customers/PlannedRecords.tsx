import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Card } from '@/shared/ui/Card';
import styles from './customer.module.css';
import { PlanLine } from './PlanLine';
import type { PlannedRow } from './work';

/** FN-11: what the user planned, by customer, the earliest first. */
export function PlannedRecords({ rows }: { rows: readonly PlannedRow[] }) {
  const t = useText('work');
  return (
    <Card title={t('view.plans')}>
      <ul>
        {rows.flatMap((row) =>
          row.plans
            .filter((plan) => plan.open)
            .map((plan) => (
              <li key={plan.id} className={styles['line']}>
                <Link to="/customers/$customerId" params={{ customerId: row.customerId }}>
                  {row.firmName}
                </Link>
                <PlanLine plan={plan} />
              </li>
            )),
        )}
      </ul>
    </Card>
  );
}
