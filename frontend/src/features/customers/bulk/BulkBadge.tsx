import { useText } from '@/shared/i18n/useText';
import { Badge, type Tone } from '@/shared/ui/Badge';
import type { BulkJob } from './model';

const tones: Record<BulkJob['status'], Tone> = {
  SELECTING: 'calm',
  RUNNING: 'calm',
  DONE: 'good',
  CANCELLED: 'none',
  UNDOING: 'calm',
  UNDONE: 'none',
  FAILED: 'bad',
};

export function BulkBadge({ job }: { job: BulkJob }) {
  const t = useText('bulk');
  return <Badge tone={tones[job.status]}>{t(`status.${job.status}`)}</Badge>;
}
