import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { LongTextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { requestRedraw } from './api/holdDraw';

type RedrawDialogProps = { drawId: string; ticket: number; onClose: () => void };

export function RedrawDialog({ drawId, ticket, onClose }: RedrawDialogProps) {
  const t = useText('draws');
  const c = useText('common');
  const [reason, setReason] = useState('');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (why: string, key) => requestRedraw(drawId, ticket, why, key),
    refresh: [['draws']],
    onDone: () => {
      say(t('redraw.asked'));
      onClose();
    },
  });
  const submit = () => {
    const why = reason.trim();
    setFound(why === '' ? [wrong('reason', c('form.required', { field: t('redraw.reason') }))] : []);
    if (why !== '') submission.mutate(why);
  };
  return (
    <TaskDialog
      title={t('redraw.of', { number: ticket })}
      error={submission.error}
      found={found}
      onSubmit={submit}
      look="danger"
      busy={submission.isPending}
      save={t('redraw.action')}
      onClose={onClose}
    >
      <Soft>{t('redraw.hint')}</Soft>
      <LongTextField
        name="reason"
        label={t('redraw.reason')}
        maxLength={200}
        value={reason}
        onChange={setReason}
      />
    </TaskDialog>
  );
}
