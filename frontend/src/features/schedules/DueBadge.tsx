import { daysFromToday } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';

/** How urgent it is, in days. */
export function DueBadge({ dueOn }: { dueOn: string }) {
  const t = useText('common');
  const days = daysFromToday(dueOn);
  if (days < 0) return <Badge tone="bad">{t('unit.overdueBy', { count: -days })}</Badge>;
  if (days === 0) return <Badge tone="warn">{t('unit.dueToday')}</Badge>;
  return <Badge tone={days <= 3 ? 'warn' : 'none'}>{t('unit.dueIn', { count: days })}</Badge>;
}
