import { plusDays } from '@/shared/format/date';
import type { Item } from './model';

/** A stretch of calendar days, both ends within it. */
export type Span = { from: string; to: string };

const msPerDay = 86_400_000;

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay);
}

/** From the first item's start to the last one's end, in whole weeks beginning on Monday; null without items. */
export function spanOf(items: readonly Item[]): Span | null {
  if (items.length === 0) return null;
  const from = items.map((item) => item.startsOn).reduce(earlier);
  const to = items.map((item) => item.dueOn).reduce(later);
  return { from: mondayOf(from), to: plusDays(mondayOf(to), 6) };
}

/** Where a day begins within the span, in percent of its length; outside of it below 0 or above 100. */
export function placeOf(day: string, span: Span): number {
  return (100 * daysBetween(span.from, day)) / (daysBetween(span.from, span.to) + 1);
}

/** How much of the span the days from one to the other take, in percent. */
export function shareOf(part: Span, span: Span): number {
  return placeOf(plusDays(part.to, 1), span) - placeOf(part.from, span);
}

/** The months the span touches, cut to it. */
export function monthsOf(span: Span): Span[] {
  const months: Span[] = [];
  for (let from = span.from; from <= span.to; from = firstOfNextMonth(from)) {
    const last = plusDays(firstOfNextMonth(from), -1);
    months.push({ from, to: earlier(last, span.to) });
  }
  return months;
}

/** The weeks a calendar page of this month shows, each from Monday to Sunday. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const end = firstOfNextMonth(first);
  const weeks: string[][] = [];
  for (let monday = mondayOf(first); monday < end; monday = plusDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((days) => plusDays(monday, days)));
  }
  return weeks;
}

/** The month so many after the one given, `2026-03`. */
export function monthAfter(month: string, count: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

/** Items by the day they are due, the days in order. */
export function byDueDay(items: readonly Item[]): [string, Item[]][] {
  const days = new Map<string, Item[]>();
  for (const item of [...items].sort((one, other) => one.dueOn.localeCompare(other.dueOn))) {
    days.set(item.dueOn, [...(days.get(item.dueOn) ?? []), item]);
  }
  return [...days];
}

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return plusDays(day, -((weekday + 6) % 7));
}

function firstOfNextMonth(day: string): string {
  return `${monthAfter(day.slice(0, 7), 1)}-01`;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
