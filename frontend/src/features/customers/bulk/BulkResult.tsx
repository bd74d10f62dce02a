import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button, ButtonAnchor } from '@/shared/ui/Button';
import { Card, Facts, Row } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { Running } from '@/shared/ui/Running';
import { say } from '@/shared/ui/toast';
import { cancelBulkJob, undoBulkJob } from './api/endBulkJob';
import { BulkBadge } from './BulkBadge';
import { isUnderWay, type BulkJob } from './model';

/** How far a job has come, what became of the customers, and what can be done about it. */
export function BulkResult({ job }: { job: BulkJob }) {
  const t = useText('bulk');
  const format = useFormat();
  const { counts } = job;
  const percent = Math.round(job.progress * 100);
  const running = isUnderWay(job);
  const cancel = useSubmission({
    send: (id: string, key) => cancelBulkJob(id, key),
    refresh: [['bulk'], ['customers']],
    onDone: () => say(t('cancelled')),
  });
  const undo = useSubmission({
    send: (id: string, key) => undoBulkJob(id, key),
    refresh: [['bulk'], ['customers']],
    onDone: () => say(t('undoing')),
  });
  const file = `/api/funnel/v1/bulk-jobs/${encodeURIComponent(job.id)}/export`;
  return (
    <Card title={t(`kind.${job.kind}`)} actions={<BulkBadge job={job} />}>
      {running && <Running label={t('progress')} percent={percent} />}
      {job.reasons.length > 0 && (
        <Notice tone="bad" role="alert" title={t('failed')}>
          {job.reasons.map((one) => (
            <p key={one.code}>{one.message}</p>
          ))}
        </Notice>
      )}
      <Facts
        items={[
          [t('count.rows'), format.number(counts.rows)],
          [t('count.done'), format.number(counts.done)],
          [t('count.refused'), format.number(counts.refused)],
          [t('count.undone'), counts.undone > 0 ? format.number(counts.undone) : null],
          [t('count.waiting'), counts.waiting > 0 ? format.number(counts.waiting) : null],
          [t('startedAt'), format.moment(job.startedAt)],
          [t('finishedAt'), job.finishedAt && format.moment(job.finishedAt)],
        ]}
      />
      <ProblemSummary error={cancel.error ?? undo.error} />
      <Row>
        {running && job.status !== 'UNDOING' && (
          <Button busy={cancel.isPending} onClick={() => cancel.mutate(job.id)}>
            {t('cancel')}
          </Button>
        )}
        {job.mayUndo && (
          <Button busy={undo.isPending} onClick={() => undo.mutate(job.id)}>
            {t('undo')}
          </Button>
        )}
        {job.kind === 'EXPORT' && job.status === 'DONE' && (
          <>
            <ButtonAnchor look="primary" icon="download" href={`${file}.xlsx`} download>
              {t('xlsx')}
            </ButtonAnchor>
            <ButtonAnchor icon="download" href={`${file}.csv`} download>
              {t('csv')}
            </ButtonAnchor>
          </>
        )}
      </Row>
    </Card>
  );
}
