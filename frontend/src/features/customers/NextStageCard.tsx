import { useSubmission } from '@/shared/form/useSubmission';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { say } from '@/shared/ui/toast';
import { moveStage } from './api/moveStage';
import styles from './customer.module.css';
import { evidenceKinds, originOf, type EvidenceKind } from './evidence';
import type { Customer, Next } from './model';

type NextStageCardProps = {
  customer: Customer;
  next: Next;
  /** Whether the user may move this customer. */
  mayMove: boolean;
  mayRecord: boolean;
  onRecord: (kind: EvidenceKind) => void;
  onMoveBack: () => void;
};

/** FN-01: what the next stage still wants, as a to-do, and the way into it. */
export function NextStageCard({
  customer,
  next,
  mayMove,
  mayRecord,
  onRecord,
  onMoveBack,
}: NextStageCardProps) {
  const t = useText('customers');
  const c = useText('common');
  const submission = useSubmission({
    send: (to: Next['stage'], key) => moveStage(customer.id, { to }, key),
    refresh: [['customers']],
    onDone: (_, to) => say(t('next.moved', { stage: c(`stage.${to}`) })),
  });
  // The customer as last read says what is missing; an earlier refusal may be out of date.
  const missing = evidenceKinds.filter((kind) => next.missingEvidence.includes(kind));
  // The two last stages are entered by signing and by activating an order.
  const byOrder = next.stage === 'ORDERED' || next.stage === 'ON_NET';
  return (
    <Card title={t('next.title', { stage: c(`stage.${next.stage}`) })}>
      {next.blockedByCoverage && <Notice tone="warn" title={t('next.notCovered')} />}
      {missing.length === 0 ? (
        <Soft>{t(byOrder ? 'next.byOrder' : 'next.complete')}</Soft>
      ) : (
        <>
          <Soft>{t('next.missing')}</Soft>
          <ul className={styles['todo']}>
            {missing.map((kind) => (
              <li key={kind}>
                <div>
                  <strong>{t(`evidence.${kind}`)}</strong>
                  <small>{t(`origin.${originOf(kind)}`)}</small>
                </div>
                {originOf(kind) === 'RECORD' && mayRecord && (
                  <Button
                    icon="plus"
                    onClick={() => onRecord(kind)}
                    aria-label={t('next.recordOf', { kind: t(`evidence.${kind}`) })}
                  >
                    {t('next.record')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <ProblemSummary error={submission.error} />
      {mayMove && (
        <Row>
          <Button look="primary" busy={submission.isPending} onClick={() => submission.mutate(next.stage)}>
            {t('next.enter', { stage: c(`stage.${next.stage}`) })}
          </Button>
          <Button look="quiet" onClick={onMoveBack}>
            {t('back.open')}
          </Button>
        </Row>
      )}
    </Card>
  );
}
