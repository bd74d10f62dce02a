import { useState } from 'react';
import { LongTextField } from '@/shared/form/Field';
import { Form } from '@/shared/form/Form';
import { useSubmission } from '@/shared/form/useSubmission';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { commentProposal } from './api/commentProposal';
import styles from './explanation.module.css';
import type { Proposal } from './model';

/** PR-10: what everybody concerned says about a proposal, before and after the decision. */
export function CommentsCard({ proposal }: { proposal: Proposal }) {
  const t = useText('proposals');
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const submission = useSubmission({
    send: (text: string, key) => commentProposal(proposal.id, text, key),
    refresh: [['proposals', proposal.id]],
    onDone: () => setTyped(''),
  });
  const text = typed.trim();
  return (
    <Card title={t('comments.title')} count={proposal.comments.length}>
      {proposal.comments.length > 0 && (
        <ul className={styles['guards']}>
          {proposal.comments.map((one, index) => (
            <li key={index}>
              <span>{one.text}</span>
              <Soft>{format.moment(one.at)}</Soft>
            </li>
          ))}
        </ul>
      )}
      <Form error={submission.error} onSubmit={() => text !== '' && submission.mutate(text)}>
        <LongTextField
          optional
          name="text"
          label={t('comments.add')}
          maxLength={500}
          value={typed}
          onChange={setTyped}
        />
        <Row>
          <Button type="submit" disabled={text === ''} busy={submission.isPending}>
            {t('comments.send')}
          </Button>
        </Row>
      </Form>
    </Card>
  );
}
