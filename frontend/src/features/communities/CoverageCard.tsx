import type { ReactNode } from 'react';
import { useText, type Translate } from '@/shared/i18n/useText';
import { useFormat } from '@/shared/format/useFormat';
import { Badge } from '@/shared/ui/Badge';
import { Card, Facts, Soft } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { CommunityBadge } from './CommunityBadge';
import type { Community, PastCoverage } from './model';
import styles from './coverage.module.css';

/** CO-01, CO-02: what is known of the coverage, from where and since when. */
export function CoverageCard({ community, action }: { community: Community; action?: ReactNode }) {
  const t = useText('communities');
  const format = useFormat();
  const { coverage } = community;
  return (
    <Card title={t('coverage.title')} actions={<CommunityBadge state={community.marketingState} />}>
      {coverage?.stale && (
        <Notice tone="warn" title={t('coverage.stale')}>
          <p>{t('coverage.staleText')}</p>
        </Notice>
      )}
      <Facts
        items={[
          [t('coverage.buildState'), t(`buildState.${community.buildState}`)],
          [t('coverage.planned'), community.plannedOpening && format.day(community.plannedOpening)],
          [t('coverage.opened'), community.openedOn && format.day(community.openedOn)],
          [t('coverage.source'), coverage && t(`source.${coverage.source}`)],
          [t('coverage.version'), coverage && listName(coverage.listVersion, t)],
          [t('coverage.asOf'), coverage && format.day(coverage.asOf)],
        ]}
      />
      {!coverage && <Soft>{t('coverage.none')}</Soft>}
      {action}
      {community.coverageHistory.length > 0 && (
        <details className={styles['history']}>
          <summary>
            {t('coverage.history')} <Badge>{community.coverageHistory.length}</Badge>
          </summary>
          <ol>
            {community.coverageHistory.map((past, index) => (
              <PastFact key={index} past={past} />
            ))}
          </ol>
        </details>
      )}
    </Card>
  );
}

function PastFact({ past }: { past: PastCoverage }) {
  const t = useText('communities');
  const format = useFormat();
  return (
    <li>
      <strong>
        {t(`buildState.${past.buildState}`)}{' '}
        {past.inForce && <Badge tone="good">{t('coverage.inForce')}</Badge>}
      </strong>
      <span>
        {format.day(past.asOf)} · {t(`source.${past.source}`)} · {listName(past.listVersion, t)}
      </span>
    </li>
  );
}

/** What was stated on this platform has no list; its fixed names are given in words. */
function listName(version: string, t: Translate<'communities'>): string {
  if (version === 'opening-plan') return t('coverage.plannedHere');
  return version === 'opening' ? t('coverage.openedHere') : version;
}
