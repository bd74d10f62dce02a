import type { SampleKind } from './model';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const days = {
  LIT_WINDOWS: ['Mon', 'Tue', 'Wed', 'Thu'],
  WORKWEAR: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
} as const;

/** CO-13: whether a count at this moment will count: lit windows late on Monday to Thursday, work clothes at lunch. */
export function inWindow(kind: SampleKind, moment: Date): boolean {
  const parts = new Map(clock.formatToParts(moment).map((part) => [part.type, part.value]));
  const weekday = parts.get('weekday');
  const minutes = Number(parts.get('hour')) * 60 + Number(parts.get('minute'));
  if (!days[kind].some((one) => one === weekday)) return false;
  return kind === 'LIT_WINDOWS' ? minutes >= 21 * 60 : minutes >= 11 * 60 && minutes <= 14 * 60;
}
