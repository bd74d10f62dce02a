import type { ReactNode } from 'react';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Row, Soft } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import type { Course } from './course';
import styles from './customer.module.css';
import { evidenceKinds, originOf, type EvidenceKind } from './evidence';
import type { Next } from './model';
import { useAdvance } from './useAdvance';

export type NextStageProps = {
  course: Course;
  next: Next;
  /** What is sold, where several stand on one page; says which of them a button is about. */
  product?: string;
  /** Whether the user may move it. */
  mayMove: boolean;
  mayRecord: boolean;
  onRecord: (kind: EvidenceKind) => void;
  onMoveBack: () => void;
  /** What else can be done with it. */
  children?: ReactNode;
};

/** FN-01: what the next stage still wants, as a to-do, and the way into it. */
export function NextStage({
  course,
  next,
  product,
  mayMove,
  mayRecord,
  onRecord,
  onMoveBack,
  children,
}: NextStageProps) {
  const t = useText('customers');
  const c = useText('common');
  const submission = useAdvance();
  // The customer as last read says what is missing; an earlier refusal may be out of date.
  const missing = evidenceKinds.filter((kind) => next.missingEvidence.includes(kind));
  // The two last stages are entered by signing and by activating an order.
  const byOrder = next.stage === 'ORDERED' || next.stage === 'ON_NET';
  const enter = t('next.enter', { stage: c(`stage.${next.stage}`) });
  const named = (label: string) => (product === undefined ? label : t('next.of', { product, label }));
  return (
    <>
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
                    aria-label={named(t('next.recordOf', { kind: t(`evidence.${kind}`) }))}
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
          <Button
            look="primary"
            busy={submission.isPending}
            onClick={() => submission.mutate({ course, to: next.stage })}
            aria-label={named(enter)}
          >
            {enter}
          </Button>
          {children}
          <Button look="quiet" onClick={onMoveBack} aria-label={named(t('back.open'))}>
            {t('back.open')}
          </Button>
        </Row>
      )}
    </>
  );
}
