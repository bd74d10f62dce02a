import type { Browser } from 'playwright-core';
import { eventually, itemsOf, postJson, recordOf } from './api';
import { desk, signIn, type Desk } from './browser';
import { etagOf } from './communities';

/** A competitor's offer of the first tier in a community, and the proposal that answers it at our speed. */
export async function offered(
  manager: Desk,
  communityId: string,
  offer: { speedMbps: number; amount: string; ours: number },
): Promise<Record<string, unknown>> {
  const competitors = await itemsOf(manager, '/api/community/v1/competitors');
  await postJson(manager, `/api/community/v1/communities/${communityId}/competitor-offers`, {
    competitorId: String(competitors.find((one) => one['tier'] === 'FIRST')?.['id']),
    speedMbps: offer.speedMbps,
    monthlyFee: { amount: offer.amount, currency: 'CNY' },
    source: 'LEAFLET',
    observedOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
  });
  const waiting = `/api/pricing/v1/proposals?communityId=${communityId}&status=PENDING_APPROVAL`;
  return eventually(
    // By its fee too: what answered an offer of before still waits until this one is heard of.
    async () =>
      (await itemsOf(manager, waiting)).find(
        (one) => speedOf(one['tariff']) === offer.ours && feeOf(one['offer']) === offer.amount,
      ),
    `the proposal for ${offer.ours} Mbit/s`,
  );
}

function feeOf(offered: unknown): unknown {
  return recordOf(recordOf(offered)['monthlyFee'])['amount'];
}

function speedOf(tariff: unknown): unknown {
  return typeof tariff === 'object' && tariff !== null && 'speedMbps' in tariff
    ? tariff.speedMbps
    : undefined;
}

/** A tariff of 1 Mbit/s that a supervisor approved; its fee differs from one run to the next, so that it is a new one. */
export async function approvedTariff(browser: Browser, manager: Desk, communityId: string): Promise<string> {
  const amount = (60 + (Date.now() % 2_000) / 100).toFixed(2);
  const proposal = await offered(manager, communityId, { speedMbps: 1, amount, ours: 1 });
  const supervisor = await desk(browser, { size: 'desktop', language: 'zh-CN' });
  await signIn(supervisor, 'supervisor.shijiazhuang');
  const path = `/api/pricing/v1/proposals/${String(proposal['id'])}`;
  const approved = await postJson(supervisor, `${path}/approval`, {}, await etagOf(supervisor, path));
  await supervisor.context.close();
  const inForce = `/api/pricing/v1/tariffs?communityId=${communityId}&status=IN_FORCE`;
  const tariff = await eventually(
    async () => (await itemsOf(manager, inForce)).find((one) => one['id'] === approved['tariffId']),
    'the tariff',
  );
  return String(tariff['id']);
}
