import { useText } from '@/shared/i18n/useText';
import { Badge, type Tone } from '@/shared/ui/Badge';
import type { VersionStatus } from './model';

const tones: Record<VersionStatus, Tone> = {
  DRAFT: 'none',
  SIMULATED: 'calm',
  APPROVED: 'warn',
  IN_FORCE: 'good',
  RETIRED: 'none',
};

export function VersionBadge({ status }: { status: VersionStatus }) {
  const t = useText('rulesets');
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}
