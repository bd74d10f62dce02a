import { useText } from '@/shared/i18n/useText';
import { Badge, type Tone } from '@/shared/ui/Badge';
import type { DrawStatus } from './model';

const tones: Record<DrawStatus, Tone> = { DRAFT: 'calm', OPEN: 'warn', CLOSING: 'warn', CLOSED: 'good' };

export function DrawBadge({ status }: { status: DrawStatus }) {
  const t = useText('draws');
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}
