import { useText } from '@/shared/i18n/useText';
import { Badge, type Tone } from '@/shared/ui/Badge';
import type { ProposalStatus } from './model';

const tones: Record<ProposalStatus, Tone> = {
  PENDING_APPROVAL: 'warn',
  APPROVED: 'good',
  REJECTED: 'bad',
  CONFLICT: 'bad',
  SURVEY_NEEDED: 'calm',
  SUPERSEDED: 'none',
};

export function ProposalBadge({ status }: { status: ProposalStatus }) {
  const t = useText('common');
  return <Badge tone={tones[status]}>{t(`proposalStatus.${status}`)}</Badge>;
}
