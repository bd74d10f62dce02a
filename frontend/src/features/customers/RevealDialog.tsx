import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { revealContacts } from './api/revealContacts';
import type { Revealed } from './model';

type RevealDialogProps = {
  customerId: string;
  onClose: () => void;
  onRevealed: (contacts: Revealed) => void;
};

export function RevealDialog({ customerId, onClose, onRevealed }: RevealDialogProps) {
  const t = useText('customers');
  const c = useText('common');
  const [reason, setReason] = useState('');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (why: string, key) => revealContacts(customerId, why, key),
    onDone: (contacts) => onRevealed(contacts),
  });
  const submit = () => {
    const why = reason.trim();
    const problems =
      why.length < 2 ? [wrong('reason', c('form.required', { field: t('contacts.reason') }))] : [];
    setFound(problems);
    if (problems.length === 0) submission.mutate(why);
  };
  return (
    <TaskDialog
      title={t('contacts.reveal')}
      error={submission.error}
      found={found}
      onSubmit={submit}
      icon="eye"
      busy={submission.isPending}
      save={t('contacts.show')}
      onClose={onClose}
    >
      <Soft>{t('contacts.text')}</Soft>
      <TextField
        name="reason"
        label={t('contacts.reason')}
        maxLength={200}
        value={reason}
        onChange={setReason}
      />
    </TaskDialog>
  );
}
