import { useFormat } from '@/shared/format/useFormat';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button, ButtonAnchor } from '@/shared/ui/Button';
import { Card, Facts, Row, Soft } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { Running } from '@/shared/ui/Running';
import { startImport, type ImportOrder } from './api/startImport';
import { rememberedOrder, rememberOrder } from './chosenFiles';
import { ImportBadge } from './ImportBadge';
import { MatchColumns } from '@/shared/matching/MatchColumns';
import { isFinished, type ImportRun } from './model';

type ImportResultProps = { run: ImportRun; onStarted: (importId: string) => void };

/** How far an import has come, what became of the rows, and what to do next. */
export function ImportResult({ run, onStarted }: ImportResultProps) {
  const t = useText('imports');
  const format = useFormat();
  const { counts } = run;
  const percent = Math.round(run.progress * 100);
  return (
    <>
      <Card title={t(`kind.${run.kind}`)} actions={<ImportBadge run={run} />}>
        {run.dryRun && <Notice tone="calm" title={t('result.dryRun')} />}
        {!isFinished(run) && <Running label={t('result.progress')} percent={percent} />}
        {run.faults.length > 0 && (
          <Notice tone="bad" role="alert" title={t('result.faults')}>
            <ul>
              {run.faults.map((fault, index) => (
                <li key={index}>
                  {fault.field === null ? fault.message : `${fault.field}: ${fault.message}`}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <Facts
          items={[
            [t('count.rows'), format.number(counts.rows)],
            [t('count.created'), format.number(counts.created)],
            [t('count.updated'), format.number(counts.updated)],
            [t('count.unchanged'), format.number(counts.unchanged)],
            [t('count.refused'), format.number(counts.refused)],
            [t('result.encoding'), run.encoding],
            [t('result.finished'), run.finishedAt && format.moment(run.finishedAt)],
          ]}
        />
        {run.ignoredColumns.length > 0 && (
          <Soft>{t('result.ignored', { columns: run.ignoredColumns.join(', ') })}</Soft>
        )}
        {isFinished(run) && (
          <Row>
            {run.refusedRows !== null && (
              <ButtonAnchor icon="download" href={run.refusedRows} download>
                {t('result.download', { count: counts.refused })}
              </ButtonAnchor>
            )}
            {run.dryRun && run.status === 'COMPLETED' && <ForGood importId={run.id} onStarted={onStarted} />}
          </Row>
        )}
      </Card>
      {isFinished(run) && <Match run={run} onStarted={onStarted} />}
    </>
  );
}

/** Tries the file once more, with columns matched by hand. */
function Match({ run, onStarted }: ImportResultProps) {
  const order = rememberedOrder(run.id);
  const submission = useSubmission({
    send: ({ again }: { again: ImportOrder; matches: string }, key) => startImport(again, key),
    refresh: [['imports', 'list']],
    onDone: (started, { again }) => {
      rememberOrder(started.id, again);
      onStarted(started.id);
    },
  });
  if (!order) return null;
  return (
    <>
      <ProblemSummary error={submission.error} />
      <MatchColumns
        columns={run.columns}
        unknown={run.ignoredColumns}
        before={order.matches}
        busy={submission.isPending}
        onTry={(matches) =>
          submission.mutate({ again: { ...order, dryRun: true, matches }, matches: JSON.stringify(matches) })
        }
      />
    </>
  );
}

/** Hands in the file of a dry run for good. */
function ForGood({ importId, onStarted }: { importId: string; onStarted: (importId: string) => void }) {
  const t = useText('imports');
  const order = rememberedOrder(importId);
  const submission = useSubmission({
    send: ({ again }: { again: ImportOrder; after: string }, key) =>
      startImport({ ...again, dryRun: false }, key),
    refresh: [['imports', 'list']],
    onDone: (started) => onStarted(started.id),
  });
  if (!order) return <Soft>{t('result.chooseAgain')}</Soft>;
  return (
    <>
      <ProblemSummary error={submission.error} />
      <Button
        look="primary"
        icon="import"
        busy={submission.isPending}
        onClick={() => submission.mutate({ again: order, after: importId })}
      >
        {t('result.forGood')}
      </Button>
    </>
  );
}
