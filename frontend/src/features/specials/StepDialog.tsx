import { lazy, useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { useOver } from '@/shared/api/useOver';
import { wrong } from '@/shared/form/checks';
import { LongTextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { stepSpecial, type SpecialStep } from './api/changeSpecial';
import type { Special } from './model';
import { useSpecialSides } from './useSpecialSides';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type StepDialogProps = {
  special: Tagged<Special>;
  step: SpecialStep;
  onReload: () => void;
  onClose: () => void;
};

const blank = { said: '' };

/** PR-10: somebody else validates, a supervisor approves, rejects or takes back. */
export function StepDialog({ special, step, onReload, onClose }: StepDialogProps) {
  const t = useText('specials');
  const c = useText('common');
  const { id } = special.value;
  const { values, set, clear } = useDraft(`special.${id}.${step}`, blank);
  const [found, setFound] = useState<Violation[]>([]);
  // What is decided on: as it was when the dialog was opened, until the other side was seen.
  const [seen] = useState(special.value);
  const over = useOver(special.etag);
  const harsh = step === 'rejection' || step === 'withdrawal';
  const submission = useSubmission({
    send: ({ said, etag }: { said: string; etag: string }, key) => stepSpecial(id, etag, step, said, key),
    refresh: [['specials']],
    onDone: () => {
      clear();
      say(t(`stepDone.${step}`));
      onClose();
    },
  });
  const submit = () => {
    const said = values.said.trim();
    const problems =
      harsh && said === '' ? [wrong('reason', c('form.required', { field: t('step.reason') }))] : [];
    setFound(problems);
    if (problems.length === 0) submission.mutate({ said, etag: over.tag(submission.error) });
  };
  const sides = useSpecialSides();
  return (
    <TaskDialog
      title={t(`step.${step}`)}
      error={submission.error}
      found={found}
      onReload={onReload}
      stale={
        <StaleSides
          fields={sides(seen, special.value)}
          fresh={over.fresh}
          // What is decided on is what stands there now, never what was seen before.
          words={{ mine: t('step.seen'), use: t('step.anyway') }}
          onReload={onReload}
          onMine={submit}
          onTheirs={() => {
            clear();
            onClose();
          }}
        />
      }
      onSubmit={submit}
      look={harsh ? 'danger' : 'primary'}
      busy={submission.isPending}
      save={t(`step.${step}`)}
      onClose={onClose}
    >
      <Soft>{t(`stepText.${step}`)}</Soft>
      <LongTextField
        optional={!harsh}
        name={harsh ? 'reason' : 'comment'}
        label={t(harsh ? 'step.reason' : 'step.comment')}
        maxLength={500}
        value={values.said}
        onChange={(said) => set({ said })}
      />
    </TaskDialog>
  );
}
