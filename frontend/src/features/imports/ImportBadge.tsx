import { useText } from '@/shared/i18n/useText';
import { Badge, type Tone } from '@/shared/ui/Badge';
import type { ImportRun } from './model';

const tones: Record<ImportRun['status'], Tone> = {
  QUEUED: 'none',
  RUNNING: 'calm',
  COMPLETED: 'good',
  FAILED: 'bad',
};

export function ImportBadge({ run }: { run: ImportRun }) {
  const t = useText('imports');
  return <Badge tone={tones[run.status]}>{t(`status.${run.status}`)}</Badge>;
}
