import { useText } from '@/shared/i18n/useText';
import { Badge, type Tone } from '@/shared/ui/Badge';
import type { MarketingState } from './model';

const tones: Record<MarketingState, Tone> = { NOT_OPENED: 'none', ABOUT_TO_OPEN: 'calm', OPENED: 'good' };

export function CommunityBadge({ state }: { state: MarketingState }) {
  const t = useText('common');
  return <Badge tone={tones[state]}>{t(`marketingState.${state}`)}</Badge>;
}
