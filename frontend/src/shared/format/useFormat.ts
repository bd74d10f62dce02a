import { useMemo } from 'react';
import { numberFormat } from '@/shared/i18n/intl';
import { useLanguage } from '@/shared/i18n/useText';
import { formatDay, formatMoment, formatMonth, formatWeekday, weekdayName } from './date';
import { formatMoney, type Money } from './money';

/** Values in the form of the user's language. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(
    () => ({
      money: (value: Money) => formatMoney(value, language),
      day: (value: string) => formatDay(value, language),
      moment: (value: string) => formatMoment(value, language),
      month: (value: string) => formatMonth(value, language),
      weekday: (value: string) => formatWeekday(value, language),
      weekdayName: (value: string) => weekdayName(value, language),
      number: (value: number) => numberFormat(language).format(value),
      percent: (value: number) =>
        numberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100),
    }),
    [language],
  );
}
