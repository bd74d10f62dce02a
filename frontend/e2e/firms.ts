import { getJson, listOf, postJson, recordOf } from './api';
import type { Desk } from './browser';
import type { Place } from './communities';

/** What a firm's file is made of, beside its name. */
const file = (place: Place) => ({
  communityId: place.id,
  address: '建北街道光华路40号',
  clusterKind: 'STREET_SHOP',
  people: 6,
  contacts: [{ name: '赵晓', phone: '13812349911', role: '店主', canDecide: true }],
});

/** A customer in the pool. */
export async function firmInPool(used: Desk, place: Place, firmName: string): Promise<string> {
  const { id } = await postJson(used, '/api/funnel/v1/customers', { ...file(place), firmName });
  return String(id);
}

/** A customer the account manager holds. */
export async function heldFirm(account: Desk, place: Place, firmName: string): Promise<string> {
  const id = await firmInPool(account, place, firmName);
  await postJson(account, `/api/funnel/v1/customers/${id}/claim`, undefined);
  return id;
}

/** A customer with a signed order, which waits for the technician; the long way through the pages is the main job's. */
export async function orderedFirm(
  account: Desk,
  place: Place,
  firmName: string,
  tariffId: string,
): Promise<string> {
  const id = await heldFirm(account, place, firmName);
  const { give, enter } = steps(account, id);
  await give('VISIT');
  await enter('LISTED');
  await ordered(account, id, tariffId);
  return id;
}

/** What is recorded of a customer and where it is moved, without the pages. */
function steps(account: Desk, id: string) {
  const customer = `/api/funnel/v1/customers/${id}`;
  const doneOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return {
    give: (kind: string, more = {}) =>
      postJson(account, `${customer}/evidence`, { kind, doneOn, note: '当面了解', ...more }),
    enter: (to: string) => postJson(account, `${customer}/stage`, { to }),
  };
}

/** Takes a customer that is listed to its signed order. */
async function ordered(account: Desk, id: string, tariffId: string): Promise<void> {
  const { give, enter } = steps(account, id);
  const customer = `/api/funnel/v1/customers/${id}`;
  await give('LATENT_NEED');
  await give('PURCHASING_POWER');
  await give('DIFFICULTY_LEVEL', { difficulty: 'COMPETITOR_CUSTOMER' });
  await enter('POTENTIAL');
  await give('STATED_INTENT');
  await enter('INTENTION');
  await give('PLAN_AGREED');
  const { orders } = await postJson(account, `${customer}/orders`, { tariffId });
  const orderId = String(recordOf(listOf(orders).at(-1))['id']);
  await postJson(account, `${customer}/orders/${orderId}/signature`, {});
}

/** Takes a customer that is listed as far as on net. */
export async function onNet(account: Desk, technician: Desk, id: string, tariffId: string): Promise<void> {
  await ordered(account, id, tariffId);
  const customer = `/api/funnel/v1/customers/${id}`;
  const { orders } = await getJson(technician, customer);
  const orderId = String(recordOf(listOf(orders).at(-1))['id']);
  await postJson(technician, `${customer}/orders/${orderId}/activation`, {});
}

/** Something planned with a customer for later today, as a day is counted where the work is done. */
export async function plannedToday(
  used: Desk,
  customerId: string,
  kind: 'VISIT' | 'CALL',
  note: string,
): Promise<void> {
  const here = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const end = Date.parse(`${here}T23:58:00+08:00`);
  const dueAt = new Date(Math.max(Math.min(Date.now() + 600_000, end), Date.now() + 10_000)).toISOString();
  await postJson(used, `/api/funnel/v1/customers/${customerId}/plans`, { kind, dueAt, note });
}
