import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually, getJson, postJson, putJson } from '../api';
import { picture, settled } from '../browser';
import { etagOf } from '../communities';
import { heldFirm, orderedFirm } from '../firms';
import { at, finish, looks, prepareDay, runOn } from './day';

const day = prepareDay({ tariff: true });
const grid = '/13/1301/130102/130102001';

beforeAll(async () => {
  // FN-04: only where a network is planned does anybody get as far as an order.
  const manager = await at('manager.jianbei', 'desktop', 'zh-CN');
  const community = `/api/community/v1/communities/${day.place.id}`;
  const plannedOpening = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const etag = await etagOf(manager, community);
  await putJson(manager, `${community}/opening-plan`, { plannedOpening }, etag);
  await manager.context.close();
  const account = await at('account.jianbei', 'desktop', 'zh-CN');
  const name = (what: string) => `数字${what}商行 ${runOn('desktop')}`;
  const doneOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const listed = async (what: string) => {
    const id = await heldFirm(account, day.place, name(what));
    const customer = `/api/funnel/v1/customers/${id}`;
    await postJson(account, `${customer}/evidence`, { kind: 'VISIT', doneOn, note: '当面了解' });
    await postJson(account, `${customer}/stage`, { to: 'LISTED' });
    return customer;
  };
  const lost = await listed('流失');
  await postJson(account, `${lost}/stage`, { to: 'LOST', reason: 'PRICE' });
  const back = await listed('退回');
  await postJson(account, `${back}/stage`, { to: 'TARGET', reason: 'NO_NEED' });
  await orderedFirm(account, day.place, name('签单'), day.tariffId);
  for (const traits of [
    { interests: ['MOBILE', 'BUNDLE'], segment: 'SG-4', contractEndsIn: '2027-03' },
    { interests: [] },
  ])
    await postJson(account, '/api/campaign/v1/leads', {
      ...traits,
      clientId: crypto.randomUUID(),
      campaignId: `door-${day.place.id}-2026-03`,
      communityId: day.place.id,
      kind: 'HOUSEHOLD',
      name: '王女士',
      phone: `139${String(Date.now()).slice(-8)}`,
      consent: { purpose: '联系宽带业务', textVersion: '2026-1', at: new Date().toISOString() },
      source: 'DOOR',
      capturedAt: new Date().toISOString(),
    });
  // Counted while they are on their way, they would be others by the time their list is read.
  await eventually(async () => {
    const rows = await getJson(
      account,
      `/api/campaign/v1/leads?communityId=${day.place.id}&status=HANDED_OVER&total=true`,
    );
    return rows['total'] === 2 ? true : undefined;
  }, 'the leads with those who received them');
  await account.context.close();

  const supervisor = await at('supervisor.shijiazhuang', 'desktop', 'zh-CN');
  await eventually(async () => {
    const check = await getJson(supervisor, `/api/funnel/v1/figures/recount?gridPath=${grid}`);
    return check['equal'] === true ? true : undefined;
  }, 'the figures of what was just done');
  await eventually(async () => {
    const rows = await getJson(supervisor, `/api/pricing/v1/price-standings?gridPath=${grid}&total=true`);
    return rows['total'] === 0 ? undefined : true;
  }, 'the price in force beside the competitor’s');
  await supervisor.context.close();
});

/** Clicks every number of a page and holds it against the number of the rows it leads to; how many there were. */
async function everyNumber(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const links = page.locator('main a[data-count]');
  await links.first().waitFor();
  await settled(page);
  const numbers = await links.count();
  for (let nth = 0; nth < numbers; nth++) {
    const link = links.nth(nth);
    const count = await link.getAttribute('data-count');
    const where = `${address} → ${(await link.getAttribute('href')) ?? ''}`;
    await link.click();
    const total = page.locator('main [data-total]').first();
    await total.waitFor();
    expect(await total.getAttribute('data-total'), where).toBe(count);
    await page.locator('main [data-record]').first().waitFor();
    await page.goBack();
    await links.first().waitFor();
    await expect.poll(() => links.count(), { timeout: 30_000 }).toBe(numbers);
  }
  return numbers;
}

describe.each(looks)('figures on a %s in %s', (size, language) => {
  it('of a supervisor: every number of the funnel leads to as many rows', async () => {
    const supervisor = await at('supervisor.shijiazhuang', size, language);
    const { page, t } = supervisor;
    const numbers = await everyNumber(page, `/figures?unit=${grid}`);
    expect(numbers).toBeGreaterThan(25);
    await picture(page, `figures-${size}`);
    await page
      .getByRole('table')
      .getByRole('link', { name: new RegExp(t('figures', 'reason.PRICE')) })
      .first()
      .click();
    await page.getByRole('heading', { name: t('figures', 'moves.title') }).waitFor();
    await page.locator('[data-record]').first().waitFor();
    await picture(page, `figures-moves-${size}`);
    await finish(supervisor);
  });

  it('of a supervisor: every number of the prices leads to as many rows, which go out as a file', async () => {
    const supervisor = await at('supervisor.shijiazhuang', size, language);
    const { page, t } = supervisor;
    const numbers = await everyNumber(page, `/figures/prices?unit=${grid}`);
    expect(numbers).toBeGreaterThan(6);
    await picture(page, `figures-prices-${size}`);
    await page.goto(`/figures/standings?grid=${grid}`);
    await page.locator('[data-record]').first().waitFor();
    await picture(page, `figures-standings-${size}`);
    for (const format of ['XLSX', 'CSV']) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: t('common', 'action.export', { format }), exact: true }).click();
      expect((await download).suggestedFilename()).toBe(`price-standings.${format.toLowerCase()}`);
    }
    await page.goto(`/figures/orders?grid=${grid}`);
    await page.locator('[data-record]').first().waitFor();
    await picture(page, `figures-orders-${size}`);
    await finish(supervisor);
  });

  it('of a supervisor: every number of the leads leads to as many', async () => {
    const supervisor = await at('supervisor.shijiazhuang', size, language);
    const { page } = supervisor;
    for (const by of ['SOURCE', 'SEGMENT', 'INTEREST', 'COMPETITOR', 'CONTRACT_END', 'BUILDING'])
      expect(
        await everyNumber(page, `/leads/figures?community=${day.place.id}&by=${by}`),
        by,
      ).toBeGreaterThan(1);
    await picture(page, `lead-figures-${size}`);
    await finish(supervisor);
  });

  it('of a supervisor: every number of the roll-outs leads to as many schedules', async () => {
    const supervisor = await at('supervisor.shijiazhuang', size, language);
    const { page } = supervisor;
    await page.goto('/progress');
    const links = page.locator('main [data-record] a[href^="/schedules?"]');
    await links.first().waitFor();
    await settled(page);
    const found = await links.evaluateAll((all) =>
      all.map((one) => ({ address: one.getAttribute('href') ?? '', text: one.textContent })),
    );
    // The name of a unit and how many items are done are no numbers of roll-outs.
    const numbers = found.filter(({ text }) => /^\D*\d+\D*$/.test(text));
    expect(numbers.length).toBeGreaterThan(1);
    for (const { address, text } of numbers.slice(0, 12)) {
      await page.goto(address);
      const total = page.locator('main [data-total]').first();
      await total.waitFor();
      expect(await total.getAttribute('data-total'), address).toBe(/\d+/.exec(text)?.[0]);
    }
    await finish(supervisor);
  });
});
