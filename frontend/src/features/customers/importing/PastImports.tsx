import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Card, Soft } from '@/shared/ui/Card';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Records } from '@/shared/ui/Records';
import { customerImportsQuery } from './api/listImports';
import type { PastRun } from './model';

const tones = { QUEUED: 'calm', RUNNING: 'calm', COMPLETED: 'good', FAILED: 'bad' } as const;

/** What became of the lists handed in before, and the rows that were refused. */
export function PastImports() {
  const t = useText('customerImport');
  const format = useFormat();
  const query = useInfiniteQuery(customerImportsQuery);
  return (
    <Card title={t('past.title')}>
      <RecordPages query={query} exportAs="customer-imports" empty={<Soft>{t('past.none')}</Soft>}>
        {(runs) => (
          <Records
            cards
            label={t('past.title')}
            records={runs}
            idOf={(run) => run.id}
            title={{ header: t('chosen'), cell: (run) => run.fileName ?? format.moment(run.startedAt) }}
            columns={[
              {
                key: 'status',
                header: t('past.status'),
                onPhone: 'top',
                cell: (run) => <Badge tone={tones[run.status]}>{t(`past.${run.status}`)}</Badge>,
              },
              { key: 'at', header: t('past.at'), cell: (run) => format.moment(run.startedAt) },
              { key: 'dry', header: t('try'), cell: (run) => run.dryRun && <Badge>{t('try')}</Badge> },
              { key: 'counts', header: t('rows'), cell: (run) => counted(run, t) },
              {
                key: 'refused',
                header: t('refused'),
                cell: (run) =>
                  run.refusedRows !== null && (
                    <a href={run.refusedRows} download>
                      {t('past.refused', { count: run.counts.refused })}
                    </a>
                  ),
              },
            ]}
          />
        )}
      </RecordPages>
    </Card>
  );
}

function counted({ counts }: PastRun, t: ReturnType<typeof useText<'customerImport'>>): string {
  return t('past.counts', { rows: counts.rows, created: counts.created, updated: counts.updated });
}
