import { daysFromToday, today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import styles from './customer.module.css';
import type { Plan } from './diary';

/** One plan: what, when, and how soon. */
export function PlanLine({ plan }: { plan: Plan }) {
  const t = useText('work');
  const c = useText('common');
  const format = useFormat();
  const days = daysFromToday(today(new Date(plan.dueAt)));
  return (
    <>
      <span className={styles['top']}>
        <strong>
          {t(`action.${plan.kind}`)} · {format.moment(plan.dueAt)}
        </strong>
        <Badge tone={days < 0 ? 'bad' : days <= 1 ? 'warn' : 'none'}>
          {days < 0
            ? c('unit.overdueBy', { count: -days })
            : days === 0
              ? c('unit.dueToday')
              : c('unit.dueIn', { count: days })}
        </Badge>
      </span>
      <span>{plan.note}</span>
    </>
  );
}
