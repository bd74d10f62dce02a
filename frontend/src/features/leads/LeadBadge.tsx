import { useText } from '@/shared/i18n/useText';
import { Badge, type Tone } from '@/shared/ui/Badge';
import type { LeadStatus } from './model';

const tones: Record<LeadStatus, Tone> = {
  CAPTURED: 'warn',
  HANDED_OVER: 'calm',
  CONVERTED: 'good',
  CLOSED: 'none',
  ERASED: 'none',
};

export function LeadBadge({ status }: { status: LeadStatus }) {
  const t = useText('leads');
  return <Badge tone={tones[status]}>{t(`statuses.${status}`)}</Badge>;
}
