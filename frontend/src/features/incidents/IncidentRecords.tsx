import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge } from '@/shared/ui/Badge';
import { Records } from '@/shared/ui/Records';
import type { IncidentRow } from './model';

export function IncidentRecords({
  incidents,
  cards,
}: {
  incidents: readonly IncidentRow[];
  cards?: boolean;
}) {
  const t = useText('incidents');
  const format = useFormat();
  return (
    <Records
      cards={cards}
      label={t('title')}
      records={incidents}
      idOf={(row) => row.id}
      title={{
        header: t('risk'),
        cell: (row) => (
          <Link to="/incidents/$incidentId" params={{ incidentId: row.id }}>
            {t(`riskName.${row.risk}`)}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'state',
          header: t('state'),
          onPhone: 'top',
          cell: (row) => (
            <Badge tone={row.closed ? 'none' : row.steps === 0 ? 'bad' : 'warn'}>
              {row.closed
                ? t('closed')
                : row.steps === 0
                  ? t('untouched')
                  : t('stepsTaken', { count: row.steps })}
            </Badge>
          ),
        },
        {
          key: 'signs',
          header: t('signs'),
          cell: (row) => row.signs.map((sign) => t(`sign.${sign}`)).join(' · '),
        },
        { key: 'on', header: t('observedOn'), cell: (row) => format.day(row.observedOn) },
      ]}
    />
  );
}
