import type { Quadrant } from '../model';

/** The work order as a file. */
export function workOrderAddress(quadrant: Quadrant | undefined): string {
  return `/api/community/v1/work-order${quadrant === undefined ? '' : `?quadrant=${quadrant}`}`;
}
