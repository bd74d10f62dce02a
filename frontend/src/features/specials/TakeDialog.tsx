import { Suspense, useState, type ReactNode } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { Loading } from '@/shared/ui/State';
import { takePlace } from './api/changeSpecial';
import type { Special } from './model';

type TakeDialogProps = {
  special: Special;
  /** Opaque id of the household chosen; null while none is. */
  takerId: string | null;
  /** The fields that choose it. */
  fields: ReactNode;
  onClose: () => void;
};

/** PR-05: exactly the first so many get a place; who comes twice has one. */
export function TakeDialog({ special, takerId, fields, onClose }: TakeDialogProps) {
  const t = useText('specials');
  const c = useText('common');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (taker: string, key) => takePlace(special.id, taker, key),
    refresh: [['specials']],
  });
  const submit = () => {
    setFound(takerId ? [] : [wrong('householdId', c('form.required', { field: t('join.household') }))]);
    if (takerId) submission.mutate(takerId);
  };
  // The answer is about the household it was asked for.
  const place = submission.variables === takerId ? submission.data : undefined;
  return (
    <TaskDialog
      title={t('take.title')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      save={t('take.submit')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Soft>{t('take.text', { left: special.left ?? 0 })}</Soft>
      {place && (
        <Notice tone="good" role="status" title={t('take.place', { place: place.place })}>
          <p>{place.left === 0 ? t('take.last') : t('take.left', { count: place.left })}</p>
        </Notice>
      )}
      <Suspense fallback={<Loading rows={2} />}>{fields}</Suspense>
    </TaskDialog>
  );
}
