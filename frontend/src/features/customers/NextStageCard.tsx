import { useText } from '@/shared/i18n/useText';
import { Card } from '@/shared/ui/Card';
import { courseOf } from './course';
import type { Customer } from './model';
import { NextStage, type NextStageProps } from './NextStage';

type NextStageCardProps = Omit<NextStageProps, 'course' | 'product' | 'children'> & { customer: Customer };

/** FN-01: the way of the customer itself into its next stage. */
export function NextStageCard({ customer, ...rest }: NextStageCardProps) {
  const t = useText('customers');
  const c = useText('common');
  return (
    <Card title={t('next.title', { stage: c(`stage.${rest.next.stage}`) })}>
      <NextStage course={courseOf(customer)} {...rest} />
    </Card>
  );
}
