import type { ReactNode } from 'react';
import { useLanguage, useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Records } from '@/shared/ui/Records';
import type { TemplateItem } from './model';

type ItemRecordsProps = {
  items: readonly TemplateItem[];
  /** Numbers that are not in the version before. */
  fresh?: readonly number[];
  deeds?: (item: TemplateItem) => ReactNode;
};

/** Items of a city in the order of their numbers. */
export function ItemRecords({ items, fresh = [], deeds }: ItemRecordsProps) {
  const t = useText('rollout');
  const s = useText('schedules');
  const c = useText('common');
  const language = useLanguage();
  return (
    <Records
      cards
      label={t('templates.items')}
      records={[...items].sort((a, b) => a.number - b.number)}
      idOf={(one) => String(one.number)}
      title={{
        header: t('templates.items'),
        cell: (one) => `${one.number} · ${language === 'en' ? one.titleEn : one.titleZh}`,
      }}
      columns={[
        {
          key: 'fresh',
          header: t('templates.state'),
          onPhone: 'top',
          cell: (one) => fresh.includes(one.number) && <Badge tone="calm">{t('templates.fresh')}</Badge>,
        },
        { key: 'phase', header: t('templates.phase'), cell: (one) => s(`phase.${one.phase}`) },
        { key: 'owner', header: t('templates.owner'), cell: (one) => c(`role.${one.owner}`) },
        {
          key: 'days',
          header: t('templates.days'),
          cell: (one) =>
            t(one.startDay < 0 ? 'templates.before' : 'templates.afterwards', {
              day: Math.abs(one.startDay),
              count: one.days,
            }),
        },
        {
          key: 'after',
          header: t('templates.after'),
          cell: (one) => one.after.length > 0 && s('item.after', { items: one.after.join(' ') }),
        },
        {
          key: 'evidence',
          header: t('templates.evidence'),
          cell: (one) => one.evidence.map((kind) => s(`evidence.${kind}`)).join(' · '),
        },
        {
          key: 'every',
          header: t('templates.everyDays'),
          cell: (one) => one.everyDays !== null && t('templates.every', { count: one.everyDays }),
        },
        { key: 'deeds', header: t('templates.deeds'), cell: (one) => deeds?.(one) },
      ]}
    />
  );
}
