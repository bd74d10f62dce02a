import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { dateFormat } from '@/shared/i18n/intl';
import { useLanguage, useText } from '@/shared/i18n/useText';
import styles from './contracts.module.css';
import type { CalendarDay, CalendarMonth } from './model';
import { weeksOf } from './month';

type MonthTableProps = {
  month: string;
  data: CalendarMonth;
  /** The day whose contracts are listed; null for the whole month. */
  chosen: string | null;
  onChoose: (day: string | null) => void;
};

/** FN-20: how many contracts end on each day, ours and competitors'. */
export function MonthTable({ month, data, chosen, onChoose }: MonthTableProps) {
  const t = useText('contracts');
  const language = useLanguage();
  const byDay = new Map(data.days.map((one) => [one.day, one]));
  const weekday = dateFormat(language, { weekday: 'short', timeZone: 'UTC' });
  // 2026-03-02 is a Monday.
  const names = Array.from({ length: 7 }, (_, at) => weekday.format(new Date(Date.UTC(2026, 2, 2 + at))));
  return (
    <table className={styles['month']} aria-label={t('calendar')}>
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          <tr key={index}>
            {week.map((day, at) => (
              <td key={day ?? at}>
                {day !== null && (
                  <Day
                    day={day}
                    ends={byDay.get(day)}
                    chosen={day === chosen}
                    onChoose={() => onChoose(day === chosen ? null : day)}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({
  day,
  ends,
  chosen,
  onChoose,
}: {
  day: string;
  ends: CalendarDay | undefined;
  chosen: boolean;
  onChoose: () => void;
}) {
  const t = useText('contracts');
  const format = useFormat();
  const number = Number(day.slice(8));
  const classes = `${styles['day'] ?? ''} ${day === today() ? (styles['today'] ?? '') : ''}`;
  if (!ends) return <span className={classes}>{number}</span>;
  const said = [
    ends.competitor > 0 && t('dayCompetitor', { count: ends.competitor }),
    ends.own > 0 && t('dayOwn', { count: ends.own }),
  ].filter(Boolean);
  return (
    <button
      type="button"
      className={`${classes} ${styles['full'] ?? ''}`}
      aria-pressed={chosen}
      aria-label={[format.day(day), ...said].join(', ')}
      onClick={onChoose}
    >
      {number}
      <span className={styles['counts']}>
        {ends.competitor > 0 && <span className={styles['competitor']}>{ends.competitor}</span>}
        {ends.own > 0 && <span className={styles['own']}>{ends.own}</span>}
      </span>
    </button>
  );
}
