import type { ReactNode } from 'react';
import { StaffName } from '@/shared/staff/StaffName';
import { useStaffName } from '@/shared/staff/useStaff';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import styles from './budget.module.css';
import type { Budget, BudgetEntry, BudgetExtra } from './model';

export function LinesCard({ budget, onEdit }: { budget: Budget; onEdit: (() => void) | null }) {
  const t = useText('budgets');
  const format = useFormat();
  return (
    <Card
      title={t('lines.title')}
      count={budget.lines.length}
      actions={onEdit && <Button onClick={onEdit}>{t('lines.edit')}</Button>}
    >
      {budget.lines.length === 0 ? (
        <Soft>{t('lines.none')}</Soft>
      ) : (
        <ul className={styles['items']}>
          {budget.lines.map((line, index) => (
            <li key={index} className={styles['item']}>
              <span className={styles['top']}>
                <strong>{line.kind}</strong>
                <span className="num">{format.money(line.cost)}</span>
              </span>
              <small>
                {t(`categories.${line.category}`)}
                {line.quantity !== null && ` · ${t('lines.pieces', { count: line.quantity })}`}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Who decided, and what they said. */
export function RulingNotice({ budget }: { budget: Budget }) {
  const t = useText('budgets');
  const format = useFormat();
  const nameOf = useStaffName();
  const { ruling, status } = budget;
  if (ruling === null || (status !== 'APPROVED' && status !== 'REJECTED')) return null;
  return (
    <Notice tone={status === 'APPROVED' ? 'good' : 'bad'} title={t(`statuses.${status}`)}>
      {ruling.comment !== null && <p>{ruling.comment}</p>}
      <p>{t('rule.by', { by: nameOf(ruling.by), at: format.moment(ruling.at) })}</p>
    </Notice>
  );
}

type EntriesCardProps = {
  budget: Budget;
  mayReserve: boolean;
  mayClose: boolean;
  onReserve: () => void;
  onSpend: (entry: BudgetEntry) => void;
  onRelease: (entry: BudgetEntry) => void;
  /** Names whom something is given to. */
  recipient: (id: string) => ReactNode;
};

/** CP-51: what is kept, what was paid, and what was given up. */
export function EntriesCard({
  budget,
  mayReserve,
  mayClose,
  onReserve,
  onSpend,
  onRelease,
  recipient,
}: EntriesCardProps) {
  const t = useText('budgets');
  const format = useFormat();
  return (
    <Card
      title={t('entries.title')}
      count={budget.entries.length}
      actions={
        mayReserve && (
          <Button look="primary" icon="plus" onClick={onReserve}>
            {t('entries.reserve')}
          </Button>
        )
      }
    >
      {budget.entries.length === 0 ? (
        <Soft>{t('entries.none')}</Soft>
      ) : (
        <ul className={styles['items']}>
          {[...budget.entries].reverse().map((entry) => (
            <li key={entry.id} className={styles['item']}>
              <span className={styles['top']}>
                <strong>{entry.purpose}</strong>
                <span>
                  <span className="num">{format.money(entry.amount)}</span> <EntryBadge entry={entry} />
                </span>
              </span>
              <small>
                {t(`categories.${entry.category}`)} · <StaffName id={entry.by} />
                {entry.spentOn !== null && ` · ${format.day(entry.spentOn)}`}
              </small>
              {entry.courtesy && (
                <small>
                  {t('entries.declared', { occasion: entry.courtesy.occasion })} ·{' '}
                  {recipient(entry.courtesy.recipientId)}
                </small>
              )}
              {mayClose && entry.spentOn === null && !entry.released && (
                <Row>
                  <Button icon="check" onClick={() => onSpend(entry)}>
                    {t('entries.spend')}
                  </Button>
                  <Button onClick={() => onRelease(entry)}>{t('entries.release')}</Button>
                </Row>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function EntryBadge({ entry }: { entry: BudgetEntry }) {
  const t = useText('budgets');
  if (entry.released) return <Badge>{t('entries.released')}</Badge>;
  return entry.spentOn === null ? (
    <Badge tone="calm">{t('entries.reserved')}</Badge>
  ) : (
    <Badge tone="good">{t('entries.spent')}</Badge>
  );
}

type ExtrasCardProps = {
  budget: Budget;
  mayAsk: boolean;
  mayRule: boolean;
  onAsk: () => void;
  onRule: (extra: BudgetExtra) => void;
};

/** CP-52: spending beyond the plan needs the supervisor. */
export function ExtrasCard({ budget, mayAsk, mayRule, onAsk, onRule }: ExtrasCardProps) {
  const t = useText('budgets');
  const format = useFormat();
  const tone = (extra: BudgetExtra) => (extra.approved === null ? 'warn' : extra.approved ? 'good' : 'bad');
  const word = (extra: BudgetExtra) =>
    t(extra.approved === null ? 'extras.pending' : extra.approved ? 'extras.approved' : 'extras.refused');
  return (
    <Card
      title={t('extras.title')}
      count={budget.extras.length}
      actions={mayAsk && <Button onClick={onAsk}>{t('extras.ask')}</Button>}
    >
      {budget.extras.length === 0 ? (
        <Soft>{t('extras.none')}</Soft>
      ) : (
        <ul className={styles['items']}>
          {budget.extras.map((extra) => (
            <li key={extra.id} className={styles['item']}>
              <span className={styles['top']}>
                <strong>{extra.reason}</strong>
                <span>
                  <span className="num">{format.money(extra.amount)}</span>{' '}
                  <Badge tone={tone(extra)}>{word(extra)}</Badge>
                </span>
              </span>
              <small>
                {t(`categories.${extra.category}`)} · <StaffName id={extra.by} />
                {extra.ruling?.comment && ` · ${extra.ruling.comment}`}
              </small>
              {mayRule && extra.approved === null && (
                <Row>
                  <Button onClick={() => onRule(extra)}>{t('extras.decide')}</Button>
                </Row>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
