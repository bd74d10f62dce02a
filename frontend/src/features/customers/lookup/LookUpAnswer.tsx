import type { ReactNode } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { hasRole, useUser } from '@/shared/session/session';
import { Row } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import styles from '../customer.module.css';
import type { Match } from '../merge/model';
import { StageBadge } from '../StageBadge';

type LookUpAnswerProps = { matches: readonly Match[]; deedOf?: (match: Match) => ReactNode };

/** FN-16: what a look-up found, and what can be done about it. */
export function LookUpAnswer({ matches, deedOf }: LookUpAnswerProps) {
  const t = useText('firms');
  if (matches.length === 0) {
    return (
      <Notice tone="good" title={t('lookUp.none')}>
        <p>{t('lookUp.noneText')}</p>
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="warn" title={t('lookUp.found', { count: matches.length })} />
      <ul aria-label={t('lookUp.matches')}>
        {matches.map((match, at) => (
          <Found key={match.customerId ?? at} match={match} deed={deedOf?.(match)} />
        ))}
      </ul>
    </>
  );
}

function Found({ match, deed }: { match: Match; deed: ReactNode }) {
  const t = useText('firms');
  const m = useText('merge');
  const next = useNextStep();
  const { customerId, firmName, stage, score, reasons } = match;
  return (
    <li className={styles['line']}>
      <span className={styles['top']}>
        {customerId === null ? (
          <strong>{firmName}</strong>
        ) : (
          <Link to="/customers/$customerId" params={{ customerId }}>
            {firmName}
          </Link>
        )}
        {stage && <StageBadge stage={stage} lost={false} />}
      </span>
      <span>
        {[m('score', { score }), reasons.map((one) => m(`like.${one}`)).join(m('and'))].join(' · ')}
      </span>
      <span>{next(match)}</span>
      {customerId === null && <small>{t('lookUp.masked')}</small>}
      {deed && <Row>{deed}</Row>}
    </li>
  );
}

/** Who is to be turned to, or what may be done at once. */
function useNextStep(): (match: Match) => string {
  const t = useText('firms');
  const user = useUser();
  return ({ customerId, holder }) => {
    if (customerId === null) {
      return holder === null ? t('lookUp.next.poolElsewhere') : t('lookUp.next.heldElsewhere', { holder });
    }
    if (holder !== null) return t('lookUp.next.held', { holder });
    if (hasRole(user, 'ACCOUNT_MANAGER')) return t('lookUp.next.claim');
    return hasRole(user, 'GRID_MANAGER', 'SUPERVISOR') ? t('lookUp.next.assign') : t('lookUp.next.pool');
  };
}
