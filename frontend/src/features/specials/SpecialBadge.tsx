import { useText } from '@/shared/i18n/useText';
import { Badge, type Tone } from '@/shared/ui/Badge';
import type { SpecialStatus } from './model';

const tones: Record<SpecialStatus, Tone> = {
  DESIGNED: 'none',
  VALIDATED: 'calm',
  APPROVED: 'good',
  REJECTED: 'bad',
  WITHDRAWN: 'bad',
};

export function SpecialBadge({ status }: { status: SpecialStatus }) {
  const t = useText('specials');
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}
