import { useText } from '@/shared/i18n/useText';
import { Badge, type Tone } from '@/shared/ui/Badge';
import type { ShowStatus } from './model';

const tones: Record<ShowStatus, Tone> = {
  PLANNED: 'warn',
  CONFIRMED: 'good',
  HELD: 'calm',
  CANCELLED: 'none',
};

export function ShowBadge({ status }: { status: ShowStatus }) {
  const t = useText('roadshows');
  return <Badge tone={tones[status]}>{t(`statuses.${status}`)}</Badge>;
}
