import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Records } from '@/shared/ui/Records';
import type { Special } from './model';
import { SpecialBadge } from './SpecialBadge';

export function SpecialRecords({ specials }: { specials: readonly Special[] }) {
  const t = useText('specials');
  const c = useText('common');
  const format = useFormat();
  return (
    <Records
      label={t('title')}
      records={specials}
      idOf={(one) => one.id}
      title={{
        header: t('list.name'),
        cell: (one) => (
          <Link to="/special-offers/$specialId" params={{ specialId: one.id }}>
            {one.name}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'status',
          header: t('list.status'),
          onPhone: 'top',
          cell: (one) => <SpecialBadge status={one.status} />,
        },
        { key: 'kind', header: t('list.kind'), cell: (one) => t(`kind.${one.terms.kind}`) },
        { key: 'community', header: c('nav.communities'), cell: (one) => one.communityName },
        {
          key: 'days',
          header: t('list.days'),
          cell: (one) => t('days', { from: format.day(one.startsOn), to: format.day(one.endsOn) }),
        },
        {
          key: 'left',
          header: t('list.left'),
          end: true,
          cell: (one) => one.left !== null && t('left', { left: one.left, all: one.left + (one.taken ?? 0) }),
        },
      ]}
    />
  );
}
