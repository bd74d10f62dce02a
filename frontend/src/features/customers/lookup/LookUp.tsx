import type { ReactNode } from 'react';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Row, Soft } from '@/shared/ui/Card';
import type { Match } from '../merge/model';
import { LookUpAnswer } from './LookUpAnswer';
import styles from './lookup.module.css';
import { useLookUp, type Typed } from './useLookUp';

type LookUpProps = { typed: Typed; deedOf?: (match: Match) => ReactNode };

/** FN-16: within a form: whether the firm that is being typed has a file already. */
export function LookUp({ typed, deedOf }: LookUpProps) {
  const t = useText('firms');
  const { answer, error, busy, look } = useLookUp(typed);
  return (
    <div className={styles['within']}>
      <Row>
        <Button icon="search" busy={busy} disabled={look === null} onClick={() => look?.()}>
          {t('lookUp.look')}
        </Button>
        <Soft>{t('lookUp.hint')}</Soft>
      </Row>
      <ProblemSummary error={error} />
      <div role="status">{answer && <LookUpAnswer matches={answer.items} deedOf={deedOf} />}</div>
    </div>
  );
}
