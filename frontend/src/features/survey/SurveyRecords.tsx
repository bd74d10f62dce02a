import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge } from '@/shared/ui/Badge';
import { Records } from '@/shared/ui/Records';
import type { SurveyRow } from './model';

/** Files to complete, with how far each has come. */
export function SurveyRecords({ surveys, cards }: { surveys: readonly SurveyRow[]; cards?: boolean }) {
  const t = useText('survey');
  const format = useFormat();
  return (
    <Records
      cards={cards}
      label={t('list.label')}
      records={surveys}
      idOf={(row) => row.communityId}
      title={{
        header: t('list.community'),
        cell: (row) => (
          <Link
            to="/communities/$communityId"
            params={{ communityId: row.communityId }}
            search={{ part: 'survey' }}
          >
            {row.communityName}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'percent',
          header: t('complete.title'),
          onPhone: 'top',
          end: true,
          cell: (row) => (
            <Badge tone={row.salesMayStart ? 'good' : 'warn'}>{format.percent(row.percent)}</Badge>
          ),
        },
        {
          key: 'missing',
          header: t('complete.todo'),
          cell: (row) =>
            row.missing.length > 0 ? t('complete.left', { count: row.missing.length }) : t('complete.all'),
        },
      ]}
    />
  );
}
