import { UnexpectedAnswer, type Decoder } from '@/shared/api/decode';
import { dateFormat } from '@/shared/i18n/intl';
import type { Language } from '@/shared/i18n/language';

/** Days are counted where the work is done. */
const zone = 'Asia/Shanghai';

/** A calendar day, `2026-03-01`. */
export const day: Decoder<string> = (value, path) => {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  throw new UnexpectedAnswer(path, 'day', value);
};

/** A moment with its zone, ISO 8601. */
export const moment: Decoder<string> = (value, path) => {
  if (typeof value === 'string' && value.includes('T') && !Number.isNaN(Date.parse(value))) return value;
  throw new UnexpectedAnswer(path, 'moment', value);
};

export function formatDay(value: string, language: Language): string {
  return dateFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${value}T00:00:00Z`),
  );
}

export function formatMoment(value: string, language: Language): string {
  return dateFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  }).format(new Date(value));
}

/** The month of a day, "March 2026". */
export function formatMonth(value: string, language: Language): string {
  return spelled(value, language, { year: 'numeric', month: 'long' });
}

/** "Monday, 2 March". */
export function formatWeekday(value: string, language: Language): string {
  return spelled(value, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "Mon". */
export function weekdayName(value: string, language: Language): string {
  return spelled(value, language, { weekday: 'short' });
}

function spelled(value: string, language: Language, parts: Intl.DateTimeFormatOptions): string {
  return dateFormat(language, { ...parts, timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`));
}

/** Today in Asia/Shanghai as `2026-03-01`. */
export function today(now: Date = new Date()): string {
  return dateFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(now);
}

export function plusDays(value: string, days: number): string {
  const date = new Date(`${value}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Whole days from today; negative when past. */
export function daysFromToday(value: string, now: Date = new Date()): number {
  return Math.round((Date.parse(`${value}T00:00:00Z`) - Date.parse(`${today(now)}T00:00:00Z`)) / 86_400_000);
}

/** Now in Asia/Shanghai as a field for date and time holds it, `2026-03-01T09:30`. */
export function localNow(now: Date = new Date()): string {
  const time = dateFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(now);
  return `${today(now)}T${time}`;
}

/** The moment that such a field names in Asia/Shanghai, or null when it names none. */
export function momentOf(local: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  const parsed = new Date(`${local}:00+08:00`);
  return Number.isNaN(parsed.getTime()) ? null : parsed.toISOString();
}
