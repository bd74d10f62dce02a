import { useText } from '@/shared/i18n/useText';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { Link } from '@/shared/router/Link';
import { Button } from '@/shared/ui/Button';
import { Icon } from '@/shared/ui/Icon';
import type { CustomerRow } from '../row';
import type { CustomerStage } from '../stages';
import styles from './board.module.css';
import { stageAfter } from './drop';
import type { Drag, useDrag } from './useDrag';

type BoardCardProps = {
  customer: CustomerRow;
  /** Whether the user may move this customer. */
  movable: boolean;
  busy: boolean;
  /** Why the last move of this customer was refused. */
  refused: unknown;
  drag: Drag | undefined;
  handle: ReturnType<typeof useDrag>['handle'];
  onAdvance: (to: CustomerStage) => void;
  onBack: () => void;
};

/** A customer on the board: carried by its handle, or moved by its buttons. */
export function BoardCard(props: BoardCardProps) {
  const { customer, movable, busy, refused, drag, handle, onAdvance, onBack } = props;
  const t = useText('customers');
  const c = useText('common');
  const next = stageAfter(customer.stage);
  const carried = drag?.id === customer.id;
  const firm = customer.firmName;
  return (
    <li
      data-record=""
      className={carried ? `${styles['card'] ?? ''} ${styles['carried'] ?? ''}` : styles['card']}
      style={carried ? { transform: `translate(${drag.x}px, ${drag.y}px)` } : undefined}
    >
      <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
        {firm}
      </Link>
      <small>
        {customer.communityName} · {customer.holder?.name ?? c('customer.pool')}
      </small>
      {movable && (
        <div className={styles['moves']}>
          <Button
            look="quiet"
            icon="back"
            aria-label={t('board.backOf', { firm })}
            disabled={busy}
            onClick={onBack}
          />
          <span
            className={styles['handle']}
            title={t('board.drag')}
            aria-hidden="true"
            {...handle(customer.id)}
          >
            <Icon name="more" />
          </span>
          {next ? (
            <Button
              look="quiet"
              icon="next"
              busy={busy}
              aria-label={t('board.advanceOf', { firm, stage: c(`stage.${next}`) })}
              onClick={() => onAdvance(next)}
            />
          ) : (
            <span />
          )}
        </div>
      )}
      <ProblemSummary error={refused} />
    </li>
  );
}
