import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Empty } from '@/shared/ui/State';
import type { Item, Schedule } from './model';
import { monthsOf, placeOf, shareOf, spanOf, type Span } from './timeline';
import styles from './timeline.module.css';

/** 甘特图: every item as a bar over the weeks of the roll-out; who hears the page hears each item's days. */
export function Gantt({ schedule }: { schedule: Schedule }) {
  const t = useText('schedules');
  const format = useFormat();
  const items = [...schedule.items].sort((one, other) => one.startsOn.localeCompare(other.startsOn));
  const span = spanOf(items);
  if (span === null) return <Empty title={t('gantt.empty')} icon="schedule" />;
  return (
    // Scrolled sideways on a phone, so the keyboard has to reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['scroll']} role="region" aria-label={t('view.gantt')} tabIndex={0}>
      <div className={styles['gantt']}>
        <div className={styles['head']} aria-hidden="true">
          <span className={styles['corner']} />
          <div className={styles['months']}>
            {monthsOf(span).map((month) => (
              <span key={month.from} style={{ width: percent(shareOf(month, span)) }}>
                {shareOf(month, span) > 8 && format.month(month.from)}
              </span>
            ))}
          </div>
        </div>
        <ol className={styles['rows']}>
          {items.map((item) => (
            <Row key={item.number} item={item} span={span} />
          ))}
        </ol>
        <div className={styles['marks']} aria-hidden="true">
          <Mark day={schedule.openingDate} span={span} kind="opening" label={t('gantt.opening')} />
          <Mark day={today()} span={span} kind="today" label={t('gantt.today')} />
        </div>
      </div>
    </div>
  );
}

function Row({ item, span }: { item: Item; span: Span }) {
  const t = useText('schedules');
  const format = useFormat();
  const days = t('item.span', { from: format.day(item.startsOn), to: format.day(item.dueOn) });
  return (
    <li className={styles['row']}>
      <span className={styles['label']}>
        <span className={styles['number']}>{item.number}</span>
        {item.title}
        <span className="sr-only">{`, ${days}, ${t(`itemStatus.${item.status}`)}`}</span>
      </span>
      <span className={styles['track']} aria-hidden="true">
        <span
          className={styles['bar']}
          data-status={item.status}
          title={days}
          style={{
            left: percent(placeOf(item.startsOn, span)),
            width: percent(shareOf({ from: item.startsOn, to: item.dueOn }, span)),
          }}
        />
      </span>
    </li>
  );
}

type MarkProps = { day: string; span: Span; kind: 'opening' | 'today'; label: string };

function Mark({ day, span, kind, label }: MarkProps) {
  const place = placeOf(day, span);
  if (place < 0 || place > 100) return null;
  return (
    <span className={styles['mark']} data-kind={kind} style={{ left: percent(place) }}>
      <span>{label}</span>
    </span>
  );
}

function percent(value: number): string {
  return `${value.toFixed(3)}%`;
}
