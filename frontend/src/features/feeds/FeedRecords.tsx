import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Records } from '@/shared/ui/Records';
import { isGood, type CalendarFeed } from './model';

type FeedRecordsProps = { feeds: readonly CalendarFeed[]; onRevoke: (feed: CalendarFeed) => void };

/** A person's addresses, the latest first; the secret part is shown nowhere. */
export function FeedRecords({ feeds, onRevoke }: FeedRecordsProps) {
  const t = useText('rollout');
  const format = useFormat();
  return (
    <Records
      label={t('feeds.list')}
      records={[...feeds].sort((a, b) => b.madeAt.localeCompare(a.madeAt))}
      idOf={(one) => one.id}
      title={{ header: t('feeds.made'), cell: (one) => t('feeds.madeAt', { at: format.moment(one.madeAt) }) }}
      columns={[
        {
          key: 'state',
          header: t('feeds.state'),
          onPhone: 'top',
          cell: (one) =>
            isGood(one) ? (
              <Badge tone="good">{t('feeds.good')}</Badge>
            ) : (
              <Badge>{t(one.revoked ? 'feeds.revoked' : 'feeds.expired')}</Badge>
            ),
        },
        {
          key: 'until',
          header: t('feeds.until'),
          cell: (one) => isGood(one) && t('feeds.goodUntil', { at: format.moment(one.until) }),
        },
        {
          key: 'deed',
          header: t('feeds.deed'),
          cell: (one) =>
            isGood(one) && (
              <Button
                look="danger"
                aria-label={t('feeds.revokeOf', { at: format.moment(one.madeAt) })}
                onClick={() => onRevoke(one)}
              >
                {t('feeds.revoke')}
              </Button>
            ),
        },
      ]}
    />
  );
}
