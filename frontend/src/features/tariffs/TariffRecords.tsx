import type { ReactNode } from 'react';
import { Link } from '@/shared/router/Link';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge, type Tone } from '@/shared/ui/Badge';
import { Records } from '@/shared/ui/Records';
import type { Tariff, TariffStatus } from './model';

const tones: Record<TariffStatus, Tone> = {
  IN_FORCE: 'good',
  REPLACED: 'none',
  WITHDRAWN: 'bad',
  EXPIRED: 'none',
  EXHAUSTED: 'none',
};

type TariffRecordsProps = {
  tariffs: readonly Tariff[];
  cards?: boolean;
  /** What can be done with a tariff, at the end of its line. */
  action?: (tariff: Tariff) => ReactNode;
};

export function TariffRecords({ tariffs, cards, action }: TariffRecordsProps) {
  const t = useText('tariffs');
  const c = useText('common');
  const format = useFormat();
  return (
    <Records
      label={t('title')}
      cards={cards}
      records={tariffs}
      idOf={(tariff) => tariff.id}
      title={{
        header: t('list.community'),
        cell: (tariff) => (
          <Link to="/communities/$communityId" params={{ communityId: tariff.communityId }}>
            {tariff.communityName}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'price',
          header: t('list.price'),
          onPhone: 'top',
          cell: (tariff) => (
            <strong className="num">
              {c('unit.mbps', { speed: tariff.speedMbps })} ·{' '}
              {c('unit.perMonth', { amount: format.money(tariff.monthlyFee) })}
            </strong>
          ),
        },
        {
          key: 'status',
          header: t('list.status'),
          cell: (tariff) => <Badge tone={tones[tariff.status]}>{t(`status.${tariff.status}`)}</Badge>,
        },
        {
          key: 'term',
          header: t('list.term'),
          cell: (tariff) => t('list.prepaid', { months: c('unit.months', { count: tariff.termMonths }) }),
        },
        {
          key: 'installation',
          header: t('list.installation'),
          cell: (tariff) =>
            tariff.installationFee &&
            t('list.installationOf', { amount: format.money(tariff.installationFee) }),
        },
        {
          key: 'from',
          header: t('list.from'),
          cell: (tariff) => t('list.since', { date: format.day(tariff.validFrom) }),
        },
        ...(action ? [{ key: 'action', header: t('list.action'), cell: action }] : []),
      ]}
    />
  );
}
