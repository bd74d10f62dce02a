import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge, type Tone } from '@/shared/ui/Badge';
import { Records } from '@/shared/ui/Records';
import { useMeansName } from '../means';
import { useReasonName } from '../reasons';
import type { StageMove } from './model';

const tones: Record<StageMove['kind'], Tone> = {
  CREATED: 'none',
  ADVANCED: 'good',
  MOVED_BACK: 'warn',
  LOST: 'bad',
  REOPENED: 'calm',
};

export function MoveRecords({ moves }: { moves: readonly StageMove[] }) {
  const t = useText('figures');
  const c = useText('common');
  const format = useFormat();
  const reasonName = useReasonName();
  const meansName = useMeansName();
  return (
    <Records
      label={t('moves.title')}
      records={moves}
      idOf={(one) => one.id}
      title={{
        header: t('rows.firm'),
        cell: (one) => (
          <Link to="/customers/$customerId" params={{ customerId: one.customerId }}>
            {one.firmName}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'kind',
          header: t('moves.kind'),
          onPhone: 'top',
          cell: (one) => <Badge tone={tones[one.kind]}>{t(`moves.is.${one.kind}`)}</Badge>,
        },
        {
          key: 'stages',
          header: c('customer.stage'),
          cell: (one) =>
            one.from === null || one.from === one.to
              ? c(`stage.${one.to}`)
              : t('moves.fromTo', { from: c(`stage.${one.from}`), to: c(`stage.${one.to}`) }),
        },
        { key: 'reason', header: t('losses.reason'), cell: (one) => one.reason && reasonName(one.reason) },
        { key: 'means', header: t('means.deed'), cell: (one) => one.means && meansName(one.means) },
        {
          key: 'days',
          header: t('moves.stayed'),
          cell: (one) => (one.days === null ? null : t('moves.days', { days: format.number(one.days) })),
        },
        { key: 'who', header: t('people.who'), cell: (one) => one.staffName },
        { key: 'at', header: t('moves.at'), cell: (one) => format.moment(one.at) },
      ]}
    />
  );
}
