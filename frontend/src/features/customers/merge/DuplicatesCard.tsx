import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import styles from '../customer.module.css';
import { StageBadge } from '../StageBadge';
import { duplicatesQuery } from './api/listDuplicates';
import { mergesQuery } from './api/listMerges';
import { undoMerge } from './api/undoMerge';
import type { Match, Merge } from './model';

type DuplicatesCardProps = {
  customerId: string;
  onMerge: (duplicateId: string) => void;
};

/** FN-16: files that may be about the same firm, and those that were merged into this one. */
export function DuplicatesCard({ customerId, onMerge }: DuplicatesCardProps) {
  const t = useText('merge');
  const duplicates = useQuery(duplicatesQuery(customerId));
  const merges = useInfiniteQuery(mergesQuery(customerId));
  const found = (duplicates.data?.items ?? []).filter((one) => one.customerId !== null);
  const done = (merges.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter((one) => one.status === 'MERGED');
  if (found.length === 0 && done.length === 0) return null;
  return (
    <Card title={t('title')}>
      {found.length > 0 && <Soft>{t('note')}</Soft>}
      <ul>
        {found.map((one) => (
          <Suggestion key={one.customerId} match={one} onMerge={onMerge} />
        ))}
        {done.map((one) => (
          <Done key={one.id} merge={one} />
        ))}
      </ul>
    </Card>
  );
}

function Suggestion({ match, onMerge }: { match: Match; onMerge: (duplicateId: string) => void }) {
  const t = useText('merge');
  const c = useText('common');
  const id = match.customerId;
  if (id === null) return null;
  return (
    <li className={styles['line']}>
      <span className={styles['top']}>
        <Link to="/customers/$customerId" params={{ customerId: id }}>
          {match.firmName}
        </Link>
        {match.stage && <StageBadge stage={match.stage} lost={false} />}
      </span>
      <span>
        {t('score', { score: match.score })}
        {' · '}
        {match.reasons.map((one) => t(`like.${one}`)).join(t('and'))}
      </span>
      <small>{match.holder ?? c('customer.pool')}</small>
      <Row>
        <Button onClick={() => onMerge(id)} aria-label={t('mergeOf', { firm: match.firmName })}>
          {t('merge')}
        </Button>
      </Row>
    </li>
  );
}

function Done({ merge }: { merge: Merge }) {
  const t = useText('merge');
  const format = useFormat();
  const undo = useSubmission({
    send: (id: string, key) => undoMerge(id, key),
    refresh: [['customers']],
    onDone: () => say(t('undone')),
  });
  return (
    <li className={styles['line']}>
      <span className={styles['top']}>
        <Link to="/customers/$customerId" params={{ customerId: merge.duplicateId }}>
          {merge.duplicateName}
        </Link>
        <Badge>{t('mergedIn')}</Badge>
      </span>
      <small>{[format.moment(merge.at), merge.by.name].join(' · ')}</small>
      <ProblemSummary error={undo.error} />
      {merge.mayUndo && (
        <Row>
          <Button
            busy={undo.isPending}
            onClick={() => undo.mutate(merge.id)}
            aria-label={t('undoOf', { firm: merge.duplicateName })}
          >
            {t('undo')}
          </Button>
          <small>{t('undoUntil', { until: format.moment(merge.undoUntil) })}</small>
        </Row>
      )}
    </li>
  );
}
