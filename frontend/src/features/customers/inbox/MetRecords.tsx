import type { ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Records } from '@/shared/ui/Records';
import styles from '../customer.module.css';
import type { MetFirm } from './model';

/** How what other features know of it is read. */
export type MetWords = {
  firm: (one: MetFirm) => ReactNode;
  community: (id: string) => ReactNode;
  campaign: (id: string) => ReactNode;
  interests: (one: MetFirm) => string;
  competitor: (id: string) => string;
};

type MetRecordsProps = {
  records: readonly MetFirm[];
  words: MetWords;
  /** Finds out what became of it; absent when the user may not. */
  onWork: ((one: MetFirm) => void) | null;
};

/** Firms that campaigns met: what they want, and whether they have a file. */
export function MetRecords({ records, words, onWork }: MetRecordsProps) {
  const t = useText('firms');
  const format = useFormat();
  return (
    <Records
      label={t('inbox.title')}
      records={records}
      idOf={(one) => one.leadId}
      title={{
        header: t('inbox.firm'),
        cell: (one) => (
          <Link to="/leads/$leadId" params={{ leadId: one.leadId }}>
            {words.firm(one)}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'state',
          header: t('inbox.state'),
          onPhone: 'top',
          cell: (one) => (
            <Badge tone={one.customerId === null ? 'warn' : 'good'}>
              {t(one.customerId === null ? 'inbox.is.open' : 'inbox.is.converted')}
            </Badge>
          ),
        },
        { key: 'community', header: t('inbox.community'), cell: (one) => words.community(one.communityId) },
        { key: 'interests', header: t('inbox.interests'), cell: words.interests },
        {
          key: 'contract',
          header: t('inbox.contract'),
          cell: (one) =>
            [
              one.competitorId && words.competitor(one.competitorId),
              one.contractEndsIn && t('inbox.until', { month: format.month(`${one.contractEndsIn}-01`) }),
            ]
              .filter(Boolean)
              .join(' · '),
        },
        {
          key: 'campaign',
          header: t('inbox.campaign'),
          cell: (one) => <span className={styles['above']}>{words.campaign(one.campaignId)}</span>,
        },
        { key: 'on', header: t('inbox.capturedOn'), cell: (one) => format.day(one.capturedOn) },
        {
          key: 'deed',
          header: t('inbox.deed'),
          cell: (one) =>
            one.customerId !== null ? (
              <span className={styles['above']}>
                <Link to="/customers/$customerId" params={{ customerId: one.customerId }}>
                  {t('inbox.toCustomer')}
                </Link>
              </span>
            ) : (
              onWork && (
                <span className={styles['above']}>
                  <Button onClick={() => onWork(one)}>{t('inbox.settle')}</Button>
                </span>
              )
            ),
        },
      ]}
    />
  );
}
