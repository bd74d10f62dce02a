import { useText } from '@/shared/i18n/useText';
import { Badge, type Tone } from '@/shared/ui/Badge';
import type { Quadrant } from './model';

const tones: Record<Quadrant, Tone> = {
  IMPORTANT_URGENT: 'bad',
  IMPORTANT: 'calm',
  URGENT: 'warn',
  NEITHER: 'none',
};

export function QuadrantBadge({ quadrant }: { quadrant: Quadrant }) {
  const t = useText('grades');
  return <Badge tone={tones[quadrant]}>{t(`quadrant.${quadrant}`)}</Badge>;
}
