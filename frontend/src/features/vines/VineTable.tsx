import type { ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Records } from '@/shared/ui/Records';
import type { Vine, VineLink } from './model';

type VineTableProps = {
  vine: Vine;
  /** Shows somebody, with a page where there is one. */
  person: (id: string) => ReactNode;
  /** What somebody is called in a text. */
  nameOf: (id: string) => string;
  onRemove: ((link: VineLink) => void) | null;
};

/** The graph as a table: everybody, whom they brought, and who brought them. */
export function VineTable({ vine, person, nameOf, onRemove }: VineTableProps) {
  const t = useText('weapons');
  const format = useFormat();
  const linkOf = new Map(vine.links.map((one) => [one.to, one]));
  return (
    <Records
      label={t('vine.links')}
      records={vine.nodes}
      idOf={(one) => one.person}
      title={{ header: t('vine.person'), cell: (one) => person(one.person) }}
      columns={[
        {
          key: 'direct',
          header: t('vine.direct'),
          end: true,
          onPhone: 'top',
          cell: (one) =>
            one.direct > 0 ? <Badge tone="good">{`${t('vine.direct')} ${one.direct}`}</Badge> : null,
        },
        {
          key: 'inAll',
          header: t('vine.inAll'),
          end: true,
          cell: (one) => (one.inAll > 0 ? `${t('vine.inAll')} ${format.number(one.inAll)}` : null),
        },
        {
          key: 'from',
          header: t('vine.broughtBy'),
          cell: (one) => {
            const link = linkOf.get(one.person);
            return link ? `${t('vine.broughtBy')} ${nameOf(link.from)}` : t('vine.alone');
          },
        },
        {
          key: 'kind',
          header: t('kind'),
          cell: (one) => {
            const link = linkOf.get(one.person);
            return link && `${t(`vineKinds.${link.kind}`)} · ${format.day(link.on)}`;
          },
        },
        {
          key: 'declaration',
          header: t('vine.declaration'),
          cell: (one) => linkOf.get(one.person)?.declaration,
        },
        {
          key: 'remove',
          header: t('poster.actions'),
          cell: (one) => {
            const link = linkOf.get(one.person);
            return link && onRemove ? (
              <Button onClick={() => onRemove(link)}>{t('vine.remove')}</Button>
            ) : null;
          },
        },
      ]}
    />
  );
}
