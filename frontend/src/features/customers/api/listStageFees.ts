import { queryOptions } from '@tanstack/react-query';
import { funnel as api, read } from '@/shared/api/client';
import { answer, fields, listOf, number, oneOf } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';
import { money } from '@/shared/format/money';
import { customerStages } from '../stages';
import type { CustomerFilter } from './listCustomers';

const stageFees = fields({
  items: listOf(
    answer<components['schemas']['StageFeeStageFee']>()({
      stage: oneOf(customerStages),
      customers: number,
      monthlyFee: money,
    }),
  ),
});

/** What the customers of a list ordered, by stage, in yuan a month; stages without any are left out. */
export function stageFeesQuery(filter: CustomerFilter) {
  return queryOptions({
    queryKey: ['customers', 'stageFees', filter],
    queryFn: ({ signal }) =>
      read(api.GET('/api/funnel/v1/stage-fees', { params: { query: filter }, signal }), stageFees),
  });
}
