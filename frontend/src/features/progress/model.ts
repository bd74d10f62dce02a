import { answer, number, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/campaign';

/** CP-21: what roll-outs are added up to. */
export const progressLevels = ['GRID', 'BRANCH', 'CITY'] as const;
export type ProgressLevel = (typeof progressLevels)[number];

export const progressRow = answer<components['schemas']['ProgressRow']>()({
  gridPath: text,
  schedules: number,
  planned: number,
  running: number,
  completed: number,
  late: number,
  done: number,
  total: number,
});
export type ProgressRow = Decoded<typeof progressRow>;
