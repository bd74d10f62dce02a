import { useText } from '@/shared/i18n/useText';
import { Badge, type Tone } from '@/shared/ui/Badge';
import type { CustomerStage } from './stages';

const tones: Record<CustomerStage, Tone> = {
  TARGET: 'none',
  LISTED: 'calm',
  POTENTIAL: 'calm',
  INTENTION: 'warn',
  ORDERED: 'warn',
  ON_NET: 'good',
};

export function StageBadge({ stage, lost }: { stage: CustomerStage; lost: boolean }) {
  const t = useText('common');
  return lost ? (
    <Badge tone="bad">{t('lost')}</Badge>
  ) : (
    <Badge tone={tones[stage]}>{t(`stage.${stage}`)}</Badge>
  );
}
