import { useState } from 'react';
import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { Empty } from '@/shared/ui/State';
import { useWide } from '@/shared/ui/useWide';
import type { Item } from './model';
import { byDueDay, monthAfter, weeksOf } from './timeline';
import styles from './timeline.module.css';

/** 日历: items on the day they are due; a month's page on a desk, the days that matter on a phone. */
export function Calendar({ items }: { items: readonly Item[] }) {
  const t = useText('schedules');
  const format = useFormat();
  const wide = useWide();
  const [month, setMonth] = useState(() => firstMonth(items));
  const days = byDueDay(items).filter(([day]) => day.startsWith(month));
  return (
    <Card
      title={format.month(`${month}-01`)}
      actions={
        <div className={styles['turn']}>
          <Button
            icon="back"
            aria-label={t('calendar.before')}
            onClick={() => setMonth(monthAfter(month, -1))}
          />
          <Button onClick={() => setMonth(today().slice(0, 7))}>{t('calendar.today')}</Button>
          <Button
            icon="next"
            aria-label={t('calendar.after')}
            onClick={() => setMonth(monthAfter(month, 1))}
          />
        </div>
      }
    >
      {wide ? (
        <MonthPage month={month} days={new Map(days)} />
      ) : days.length === 0 ? (
        <Empty title={t('calendar.empty')} icon="schedule" />
      ) : (
        <ol className={styles['agenda']}>
          {days.map(([day, due]) => (
            <li key={day}>
              <h3>{format.weekday(day)}</h3>
              <ItemNames items={due} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function MonthPage({ month, days }: { month: string; days: ReadonlyMap<string, Item[]> }) {
  const format = useFormat();
  const weeks = weeksOf(month);
  const now = today();
  return (
    <table className={styles['month']}>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {format.weekdayName(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} data-other={!day.startsWith(month)} data-today={day === now}>
                <time dateTime={day}>{Number(day.slice(8))}</time>
                <ItemNames items={days.get(day) ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ItemNames({ items }: { items: readonly Item[] }) {
  const t = useText('schedules');
  if (items.length === 0) return null;
  return (
    <ul className={styles['names']}>
      {items.map((item) => (
        <li key={item.number} data-status={item.status}>
          {item.title}
          <span className="sr-only">{`, ${t(`itemStatus.${item.status}`)}`}</span>
        </li>
      ))}
    </ul>
  );
}

/** The month of the next thing to do, or of the last one. */
function firstMonth(items: readonly Item[]): string {
  const days = byDueDay(items);
  const next = days.find(([, due]) => due.some((item) => item.status !== 'DONE')) ?? days.at(-1);
  return (next?.[0] ?? today()).slice(0, 7);
}
