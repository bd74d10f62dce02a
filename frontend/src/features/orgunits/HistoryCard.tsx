import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Card } from '@/shared/ui/Card';
import { Records } from '@/shared/ui/Records';
import { Empty } from '@/shared/ui/State';
import type { Grid } from './model';

/** What happened to a grid, the latest first. */
export function HistoryCard({ grid }: { grid: Grid }) {
  const t = useText('orgunits');
  const format = useFormat();
  const history = [...grid.history].reverse();
  return (
    <Card title={t('history.title')}>
      {history.length === 0 ? (
        <Empty title={t('history.none')} />
      ) : (
        <Records
          cards
          label={t('history.title')}
          records={history}
          idOf={(change) => change.at + change.kind}
          title={{ header: t('history.what'), cell: (change) => t(`change.${change.kind}`) }}
          columns={[
            {
              key: 'at',
              header: t('history.at'),
              onPhone: 'top',
              cell: (change) => format.moment(change.at),
            },
            {
              key: 'way',
              header: t('history.way'),
              cell: (change) => t('history.fromTo', { from: change.from, to: change.to }),
            },
            { key: 'reason', header: t('reason'), cell: (change) => change.reason },
          ]}
        />
      )}
    </Card>
  );
}
