import { Suspense, useState, type ReactNode } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { Form, FormFoot } from '@/shared/form/Form';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Soft } from '@/shared/ui/Card';
import { Dialog } from '@/shared/ui/Dialog';
import { Notice } from '@/shared/ui/Notice';
import { Loading } from '@/shared/ui/State';
import { joinGroup, type Joiner } from './api/changeSpecial';
import type { Special } from './model';

type JoinDialogProps = {
  special: Special;
  /** Opaque ids of the household chosen; null while none is. */
  joiner: Joiner | null;
  /** The fields that choose it. */
  fields: ReactNode;
  onJoined: () => void;
  onClose: () => void;
};

/** PR-08: households of one building are written down one after the other, until the group is complete. */
export function JoinDialog({ special, joiner, fields, onJoined, onClose }: JoinDialogProps) {
  const t = useText('specials');
  const c = useText('common');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (wanted: Joiner, key) => joinGroup(special.id, wanted, key),
    refresh: [['specials']],
    onDone: onJoined,
  });
  const submit = () => {
    setFound(joiner ? [] : [wrong('householdId', c('form.required', { field: t('join.household') }))]);
    if (joiner) submission.mutate(joiner);
  };
  const group = submission.data;
  return (
    <Dialog title={t('join.title')} onClose={onClose}>
      <Form error={submission.error} found={found} onSubmit={submit}>
        <Soft>{t('join.text')}</Soft>
        {group && (
          <Notice tone={group.missing === 0 ? 'good' : 'calm'}>
            {t(group.missing === 0 ? 'join.complete' : 'join.waiting', {
              joined: group.joined,
              missing: group.missing,
            })}
          </Notice>
        )}
        <Suspense fallback={<Loading rows={2} />}>{fields}</Suspense>
        <FormFoot>
          <Button onClick={onClose}>{c('action.close')}</Button>
          <Button type="submit" look="primary" busy={submission.isPending}>
            {t('join.submit')}
          </Button>
        </FormFoot>
      </Form>
    </Dialog>
  );
}
