import { funnel as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { customerRow } from '../row';
import type { CustomerStage } from '../stages';
import type { CustomerSort } from '../listFilter';

export type CustomerFilter = {
  q?: string;
  stage?: CustomerStage;
  holderId?: string;
  /** Only those nobody holds. */
  pool?: boolean;
  lost?: boolean;
  communityId?: string;
  /** A unit and all below it. */
  gridPath?: string;
  /** Asks for the number of all that match, too. */
  total?: boolean;
  /** By grid and name when absent. */
  sort?: CustomerSort;
};

export function customersQuery(filter: CustomerFilter, limit = 50) {
  return pagedQuery(['customers', 'list', filter, limit], (cursor, signal) =>
    read(
      api.GET('/api/funnel/v1/customers', { params: { query: { ...filter, cursor, limit } }, signal }),
      pageOf(customerRow),
    ),
  );
}
