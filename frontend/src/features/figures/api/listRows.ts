import { funnel as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import type { MoveSearch, OrderSearch, SpanSearch } from '../rows/filter';
import { signedOrder, stageMove } from '../rows/model';

const moves = '/api/funnel/v1/stage-moves';
const orders = '/api/funnel/v1/orders';

type Parameters = Record<string, string>;

function spanOf({ grid, from, to }: SpanSearch): Parameters {
  return { ...(grid && { gridPath: grid }), ...(from && { from }), ...(to && { to }) };
}

function moveParameters(search: MoveSearch): Parameters {
  const { kind, entered, left, reason, means, staff } = search;
  return {
    ...spanOf(search),
    // A file that is opened counts as a step into the first stage.
    ...(kind && { kind: kind === 'FORWARD' ? 'CREATED,ADVANCED' : kind }),
    ...(entered && { entered }),
    ...(left && { left }),
    ...(reason && { reason }),
    ...(means && { means }),
    ...(staff && { staffId: staff }),
  };
}

function orderParameters(search: OrderSearch): Parameters {
  const { status, staff } = search;
  return { ...spanOf(search), ...(status && { status }), ...(staff && { signedBy: staff }) };
}

/** A page with the number of all rows, so that it can be held against the figure. */
export function movesQuery(search: MoveSearch) {
  const query = moveParameters(search);
  return pagedQuery(['figures', 'moves', query], (cursor, signal) =>
    read(
      api.GET(moves, { params: { query: { ...query, cursor, total: true, limit: 50 } }, signal }),
      pageOf(stageMove),
    ),
  );
}

export function ordersQuery(search: OrderSearch) {
  const query = orderParameters(search);
  return pagedQuery(['figures', 'orders', query], (cursor, signal) =>
    read(
      api.GET(orders, { params: { query: { ...query, cursor, total: true, limit: 50 } }, signal }),
      pageOf(signedOrder),
    ),
  );
}
