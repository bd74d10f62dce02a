import { answer, flag, number } from '@/shared/api/decode';
import { funnel as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';

const recounted = answer<components['schemas']['FiguresRecount']>()({
  equal: flag,
  counted: number,
  recounted: number,
});

/** Counts every customer of a unit from nothing and says whether the figures are the same; slow. */
export function recount(gridPath: string) {
  return read(api.GET('/api/funnel/v1/figures/recount', { params: { query: { gridPath } } }), recounted);
}
