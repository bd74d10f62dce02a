import { member, month, type Raw } from '@/shared/router/raw';
import { figureStages } from '../model';
import { moveMeans } from '../means';
import { moveReasons } from '../reasons';
import { orderStatuses, type OrderStatus } from './model';

/** What the addresses of the lists can say of unit, months and person. */
export type SpanSearch = { grid?: string; from?: string; to?: string; staff?: string };

export function spanSearch(raw: Raw): SpanSearch {
  return {
    grid: matching(raw['grid'], /^(\/\d{1,12})+$/),
    from: month(raw['from']),
    to: month(raw['to']),
    staff: matching(raw['staff'], /^[\w.~-]{1,80}$/),
  };
}

const kinds = ['FORWARD', 'MOVED_BACK', 'LOST'] as const;

export type MoveSearch = SpanSearch & {
  kind?: (typeof kinds)[number];
  entered?: (typeof figureStages)[number];
  left?: (typeof figureStages)[number];
  reason?: (typeof moveReasons)[number];
  means?: (typeof moveMeans)[number];
};

export function moveSearch(raw: Raw): MoveSearch {
  return {
    ...spanSearch(raw),
    kind: member(raw['kind'], kinds),
    entered: member(raw['entered'], figureStages),
    left: member(raw['left'], figureStages),
    reason: member(raw['reason'], moveReasons),
    means: member(raw['means'], moveMeans),
  };
}

export type OrderSearch = SpanSearch & { status?: OrderStatus };

export function orderSearch(raw: Raw): OrderSearch {
  return { ...spanSearch(raw), status: member(raw['status'], orderStatuses) };
}

function matching(value: string | undefined, form: RegExp): string | undefined {
  return value !== undefined && form.test(value) ? value : undefined;
}
