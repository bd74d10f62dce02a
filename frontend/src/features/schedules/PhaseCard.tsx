import type { ReactNode } from 'react';
import { useStaffName } from '@/shared/staff/useStaff';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { Icon } from '@/shared/ui/Icon';
import { DueBadge } from './DueBadge';
import type { Evidence, Item, Phase } from './model';
import styles from './schedule.module.css';

type PhaseCardProps = {
  phase: Phase;
  items: readonly Item[];
  /** Whether the user may mark an item as done. */
  mayComplete: (item: Item) => boolean;
  onComplete: (item: Item) => void;
  /** Whether the user may give an item to a person. */
  mayAssign: boolean;
  onAssign: (item: Item) => void;
  /** Shows the photo of a piece of evidence. */
  photo: (item: Item, evidence: Evidence) => ReactNode;
};

export function PhaseCard({
  phase,
  items,
  mayComplete,
  onComplete,
  mayAssign,
  onAssign,
  photo,
}: PhaseCardProps) {
  const t = useText('schedules');
  const done = items.filter((item) => item.status === 'DONE').length;
  return (
    <Card title={t(`phase.${phase}`)} actions={<Badge>{t('progress', { done, total: items.length })}</Badge>}>
      <ol className={styles['items']}>
        {items.map((item) => (
          <ItemRow
            key={item.number}
            item={item}
            photo={photo}
            onComplete={mayComplete(item) ? () => onComplete(item) : undefined}
            onAssign={mayAssign && item.status !== 'DONE' ? () => onAssign(item) : undefined}
          />
        ))}
      </ol>
    </Card>
  );
}

type ItemRowProps = Pick<PhaseCardProps, 'photo'> & {
  item: Item;
  onComplete?: () => void;
  onAssign?: () => void;
};

function ItemRow({ item, photo, onComplete, onAssign }: ItemRowProps) {
  const t = useText('schedules');
  const c = useText('common');
  const format = useFormat();
  const nameOf = useStaffName();
  const done = item.status === 'DONE';
  return (
    <li className={styles['item']} data-status={item.status}>
      <span className={styles['number']}>{done ? <Icon name="check" size={16} /> : item.number}</span>
      <div className={styles['what']}>
        <div className={styles['line']}>
          <h3>{item.title}</h3>
          {done ? <Badge tone="good">{t('item.done')}</Badge> : <DueBadge dueOn={item.dueOn} />}
        </div>
        <Soft>{item.goal}</Soft>
        <div className={styles['meta']}>
          <code>{item.ruleId}</code>
          <span>{item.assignee === null ? c(`role.${item.ownerRole}`) : nameOf(item.assignee)}</span>
          <span>{t('item.span', { from: format.day(item.startsOn), to: format.day(item.dueOn) })}</span>
          {item.status !== 'DONE' && item.after.length > 0 && (
            <span>{t('item.after', { items: item.after.join(' ') })}</span>
          )}
          {item.recurring && <span>{t('item.recurring')}</span>}
          {item.resources !== '' && <span>{t('item.resources', { what: item.resources })}</span>}
        </div>
        {item.doneOn && (
          <Soft>
            {t('item.doneOn', { date: format.day(item.doneOn) })} {item.note}
          </Soft>
        )}
        {item.evidence.length > 0 && (
          <ul className={styles['proofs']} aria-label={t('complete.shown', { title: item.title })}>
            {item.evidence.map((one, at) => (
              <li key={`${one.kind} ${String(at)}`}>
                {photo(item, one)}
                <span>{t('complete.proof', { kind: t(`evidence.${one.kind}`), note: one.note })}</span>
              </li>
            ))}
          </ul>
        )}
        {(onComplete ?? onAssign) && (
          <Row>
            {onComplete && (
              <Button
                icon="check"
                onClick={onComplete}
                aria-label={t('item.completeOf', { title: item.title })}
              >
                {t('item.complete')}
              </Button>
            )}
            {onAssign && (
              <Button look="quiet" onClick={onAssign} aria-label={t('assign.of', { title: item.title })}>
                {t('assign.title')}
              </Button>
            )}
          </Row>
        )}
      </div>
    </li>
  );
}
