import { useInfiniteQuery } from '@tanstack/react-query';
import { useStaffName } from '@/shared/staff/useStaff';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { Card, Soft } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { roadshowsQuery } from './api/readRoadshows';
import { clashesOf, gapsOf, type Gap, type PlanDraft } from './planning';
import styles from './roadshow.module.css';

/** CP-30: what is still open, and whom or what another show has at the same time; told while planning. */
export function CheckCard({ draft, ownId }: { draft: PlanDraft; ownId: string | null }) {
  const t = useText('roadshows');
  const others = useInfiniteQuery({
    ...roadshowsQuery({ from: draft.day, to: draft.day }, 200),
    enabled: draft.day !== '',
  });
  const nameOf = useStaffName();
  const gaps = gapsOf(draft, today());
  const clashes = clashesOf(draft, ownId, others.data?.pages.flatMap((page) => page.items) ?? []);
  const inWords = (gap: Gap) =>
    gap.kind === 'kit' ? t('check.kit', { kind: t(`kits.${gap.missing}`) }) : t(`check.${gap.kind}`);
  return (
    <Card title={t('check.title')}>
      {gaps.length === 0 ? (
        <Notice tone="good" title={t('check.ready')} />
      ) : (
        <Notice tone="warn" title={t('check.open', { count: gaps.length })}>
          <ul className={styles['open']}>
            {gaps.map((gap, index) => (
              <li key={index}>{inWords(gap)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {draft.day !== '' &&
        others.isSuccess &&
        (clashes.length === 0 ? (
          <Soft>{t('check.noClash')}</Soft>
        ) : (
          <Notice tone="bad" role="status" title={t('check.clashes')}>
            <ul className={styles['open']}>
              {clashes.map((clash, index) => (
                <li key={index}>
                  {t('check.clash', {
                    what: t(`check.${clash.what}`, {
                      name: clash.what === 'staff' ? nameOf(clash.name) : clash.name,
                    }),
                    from: clash.from,
                    until: clash.until,
                    community: clash.community,
                    status: t(`statuses.${clash.status}`),
                  })}
                </li>
              ))}
            </ul>
            <p>{t('check.text')}</p>
          </Notice>
        ))}
    </Card>
  );
}
