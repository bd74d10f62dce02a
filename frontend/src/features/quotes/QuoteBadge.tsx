import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import type { Quote } from './model';

export function QuoteBadge({ quote }: { quote: Quote }) {
  const t = useText('quotes');
  if (quote.status === 'ACCEPTED') return <Badge tone="good">{t('status.ACCEPTED')}</Badge>;
  if (quote.status === 'WITHDRAWN') return <Badge tone="bad">{t('status.WITHDRAWN')}</Badge>;
  return quote.expired ? <Badge>{t('expired')}</Badge> : <Badge tone="calm">{t('status.ISSUED')}</Badge>;
}
