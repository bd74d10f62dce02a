import { useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { LongTextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { say } from '@/shared/ui/toast';
import { approveProposal } from './api/approveProposal';
import { rejectProposal } from './api/rejectProposal';
import styles from './explanation.module.css';
import type { Proposal } from './model';

type DecisionProps = { proposal: Tagged<Proposal>; onReload: () => void };
type Verdict = 'approve' | 'reject';

const blank = { comment: '' };

/** PR-10: a supervisor approves or rejects, with one hand on a phone. */
export function Decision({ proposal, onReload }: DecisionProps) {
  const t = useText('proposals');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  return (
    <>
      <div className={styles['decide']}>
        <Button look="danger" onClick={() => setVerdict('reject')}>
          {t('decide.reject')}
        </Button>
        <Button look="primary" icon="check" onClick={() => setVerdict('approve')}>
          {t('decide.approve')}
        </Button>
      </div>
      {verdict && (
        <DecisionDialog
          proposal={proposal}
          verdict={verdict}
          onReload={onReload}
          onClose={() => setVerdict(null)}
        />
      )}
    </>
  );
}

function DecisionDialog({
  proposal,
  verdict,
  onReload,
  onClose,
}: DecisionProps & { verdict: Verdict; onClose: () => void }) {
  const t = useText('proposals');
  const c = useText('common');
  const { id } = proposal.value;
  const { values, set, clear } = useDraft(`proposal.${id}`, blank);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (comment: string, key) =>
      verdict === 'approve'
        ? approveProposal(id, proposal.etag, comment, key)
        : rejectProposal(id, proposal.etag, comment, key),
    refresh: [['proposals'], ['tariffs']],
    onDone: () => {
      clear();
      say(t(verdict === 'approve' ? 'decide.approved' : 'decide.rejected'));
      onClose();
    },
  });
  const submit = () => {
    const comment = values.comment.trim();
    const problems =
      verdict === 'reject' && comment === ''
        ? [wrong('comment', c('form.required', { field: t('decide.reason') }))]
        : [];
    setFound(problems);
    if (problems.length === 0) submission.mutate(comment);
  };
  return (
    <TaskDialog
      title={t(verdict === 'approve' ? 'decide.approve' : 'decide.reject')}
      error={submission.error}
      found={found}
      onReload={onReload}
      onSubmit={submit}
      look={verdict === 'approve' ? 'primary' : 'danger'}
      busy={submission.isPending}
      save={t(verdict === 'approve' ? 'decide.confirmApprove' : 'decide.confirmReject')}
      onClose={onClose}
    >
      <LongTextField
        name="comment"
        label={t(verdict === 'approve' ? 'decide.comment' : 'decide.reason')}
        optional={verdict === 'approve'}
        maxLength={500}
        value={values.comment}
        onChange={(comment) => set({ comment })}
      />
    </TaskDialog>
  );
}
