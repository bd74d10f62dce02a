import { useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { LongTextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { approveRuleSet, retireRuleSet } from './api/changeRuleSet';
import type { RuleSet } from './model';

type StepDialogProps = {
  ruleSet: Tagged<RuleSet>;
  step: 'approve' | 'retire';
  onReload: () => void;
  onClose: () => void;
};

const blank = { comment: '' };

/** PR-10: a version takes effect by a second person, and ends with a reason. */
export function StepDialog({ ruleSet, step, onReload, onClose }: StepDialogProps) {
  const t = useText('rulesets');
  const c = useText('common');
  const { id } = ruleSet.value;
  const { values, set, clear } = useDraft(`rule-set.${id}.${step}`, blank);
  const [found, setFound] = useState<Violation[]>([]);
  const approves = step === 'approve';
  const submission = useSubmission({
    send: (comment: string, key) =>
      approves
        ? approveRuleSet(id, ruleSet.etag, comment, key)
        : retireRuleSet(id, ruleSet.etag, { reason: comment }, key),
    refresh: [['rule-sets'], ['proposals']],
    onDone: () => {
      clear();
      say(t(`stepDone.${step}`));
      onClose();
    },
  });
  const submit = () => {
    const comment = values.comment.trim();
    const problems =
      !approves && comment === '' ? [wrong('reason', c('form.required', { field: t('step.reason') }))] : [];
    setFound(problems);
    if (problems.length === 0) submission.mutate(comment);
  };
  return (
    <TaskDialog
      title={t(`step.${step}`)}
      error={submission.error}
      found={found}
      onReload={onReload}
      onSubmit={submit}
      look={approves ? 'primary' : 'danger'}
      busy={submission.isPending}
      save={t(`step.${step}`)}
      onClose={onClose}
    >
      <Soft>{t(`stepText.${step}`)}</Soft>
      <LongTextField
        optional={approves}
        name={approves ? 'comment' : 'reason'}
        label={t(approves ? 'step.comment' : 'step.reason')}
        maxLength={500}
        value={values.comment}
        onChange={(comment) => set({ comment })}
      />
    </TaskDialog>
  );
}
