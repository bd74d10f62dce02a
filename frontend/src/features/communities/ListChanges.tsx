import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge } from '@/shared/ui/Badge';
import { Records } from '@/shared/ui/Records';
import type { ListComparison } from './model';

const tones = { NEW: 'good', MOVED: 'warn', GONE: 'bad' } as const;

/** CO-02: new, moved and gone, community by community. */
export function ListChanges({ items }: { items: ListComparison['items'] }) {
  const t = useText('communities');
  const format = useFormat();
  const shown = (value: string | null) => value ?? t('lists.no');
  return (
    <Records
      label={t('lists.title')}
      records={items}
      idOf={(one) => one.communityId}
      title={{
        header: t('list.name'),
        cell: (one) => (
          <Link to="/communities/$communityId" params={{ communityId: one.communityId }}>
            {one.communityName ?? one.communityId}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'change',
          header: t('lists.change'),
          onPhone: 'top',
          cell: (one) => <Badge tone={tones[one.change]}>{t(`change.${one.change}`)}</Badge>,
        },
        {
          key: 'state',
          header: t('coverage.buildState'),
          cell: (one) =>
            one.stateBefore === one.stateAfter
              ? one.stateAfter && t(`buildState.${one.stateAfter}`)
              : t('lists.fromTo', {
                  from: shown(one.stateBefore && t(`buildState.${one.stateBefore}`)),
                  to: shown(one.stateAfter && t(`buildState.${one.stateAfter}`)),
                }),
        },
        {
          key: 'opening',
          header: t('coverage.planned'),
          cell: (one) =>
            one.openingBefore === one.openingAfter
              ? one.openingAfter && format.day(one.openingAfter)
              : t('lists.fromTo', {
                  from: shown(one.openingBefore && format.day(one.openingBefore)),
                  to: shown(one.openingAfter && format.day(one.openingAfter)),
                }),
        },
      ]}
    />
  );
}
