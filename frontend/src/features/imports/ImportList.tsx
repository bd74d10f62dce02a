import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge } from '@/shared/ui/Badge';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Records } from '@/shared/ui/Records';
import { Empty } from '@/shared/ui/State';
import { importsQuery } from './api/listImports';
import { ImportBadge } from './ImportBadge';

export function ImportList() {
  const t = useText('imports');
  const format = useFormat();
  const imports = useInfiniteQuery(importsQuery);
  return (
    <RecordPages query={imports} exportAs="imports" empty={<Empty title={t('list.empty')} icon="import" />}>
      {(records) => (
        <Records
          label={t('list.label')}
          records={records}
          idOf={(run) => run.id}
          title={{
            header: t('list.started'),
            cell: (run) => (
              <Link to="/imports/$importId" params={{ importId: run.id }}>
                {format.moment(run.startedAt)}
              </Link>
            ),
          }}
          columns={[
            {
              key: 'status',
              header: t('list.status'),
              onPhone: 'top',
              cell: (run) => <ImportBadge run={run} />,
            },
            { key: 'kind', header: t('form.kind'), cell: (run) => t(`kind.${run.kind}`) },
            {
              key: 'dryRun',
              header: t('list.dryRun'),
              cell: (run) => run.dryRun && <Badge>{t('list.dryRun')}</Badge>,
            },
            {
              key: 'rows',
              header: t('count.rows'),
              end: true,
              cell: (run) => t('list.rows', { count: run.counts.rows }),
            },
            {
              key: 'refused',
              header: t('count.refused'),
              end: true,
              cell: (run) => run.counts.refused > 0 && t('list.refused', { count: run.counts.refused }),
            },
          ]}
        />
      )}
    </RecordPages>
  );
}
