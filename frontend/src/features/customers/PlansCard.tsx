import type { ReactNode } from 'react';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import { newKey } from '@/shared/api/idempotency';
import { cancelPlan } from './api/cancelPlan';
import { planAction } from './api/planAction';
import styles from './customer.module.css';
import type { Plan } from './diary';
import type { Customer } from './model';
import { PlanLine } from './PlanLine';

type PlansCardProps = {
  customer: Customer;
  /** Staff id of the user: plans are given up by whoever made them. */
  me: string;
  actions: ReactNode;
  onRecord: ((plan: Plan) => void) | null;
};

/** FN-11: what is planned with the customer, the next first. */
export function PlansCard({ customer, me, actions, onRecord }: PlansCardProps) {
  const t = useText('work');
  const cancel = useSubmission({
    send: ({ id }: Plan, key) => cancelPlan(customer.id, id, key),
    refresh: [['customers']],
    onDone: (_, { kind, dueAt, remindAt, note }) => {
      // Nothing is planned for a time that is over.
      if (Date.parse(dueAt) <= Date.now()) say(t('plan.cancelled'));
      else
        offerUndo({
          text: t('plan.cancelled'),
          undo: () =>
            planAction(customer.id, { kind, dueAt, note, ...(remindAt !== null && { remindAt }) }, newKey()),
          refresh: [['customers']],
        });
    },
  });
  const open = customer.plans.filter((one) => one.open).sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  return (
    <Card title={t('plan.title')} actions={actions}>
      <ProblemSummary error={cancel.error} />
      {open.length === 0 && <Soft>{t('plan.none')}</Soft>}
      <ul>
        {open.map((plan) => (
          <li key={plan.id} className={styles['line']}>
            <PlanLine plan={plan} />
            {onRecord && (
              <Row>
                <Button look="primary" onClick={() => onRecord(plan)}>
                  {t('plan.record')}
                </Button>
                {plan.owner.id === me && (
                  <Button busy={cancel.isPending} onClick={() => cancel.mutate(plan)}>
                    {t('plan.cancel')}
                  </Button>
                )}
              </Row>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
