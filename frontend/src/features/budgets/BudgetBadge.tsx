import { useText } from '@/shared/i18n/useText';
import { Badge, type Tone } from '@/shared/ui/Badge';
import type { BudgetStatus } from './model';

const tones: Record<BudgetStatus, Tone> = {
  DRAFT: 'none',
  SUBMITTED: 'warn',
  APPROVED: 'good',
  REJECTED: 'bad',
};

export function BudgetBadge({ status }: { status: BudgetStatus }) {
  const t = useText('budgets');
  return <Badge tone={tones[status]}>{t(`statuses.${status}`)}</Badge>;
}

/** A quarter such as 2026-Q2 in words. */
export function useQuarterName() {
  const t = useText('budgets');
  return (quarter: string) => t('quarterName', { year: quarter.slice(0, 4), number: quarter.slice(6) });
}
