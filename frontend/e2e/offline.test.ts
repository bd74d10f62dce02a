import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, fetchJson, getJson } from './api';
import { carried, desk, launch, picture, settled, signIn, type Desk } from './browser';
import { etagOf, unopenedCommunity } from './communities';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function fact(used: Desk, survey: string, name: string): Promise<unknown> {
  const { facts } = await getJson(used, survey);
  return typeof facts === 'object' && facts !== null
    ? Object.entries(facts).find(([key]) => key === name)?.[1]
    : undefined;
}

it('a survey is filled in without a network, outlives a reload, and arrives once there is one again', async () => {
  const manager = await desk(browser, { size: 'phone', language: 'zh-CN' });
  const { page, context, t } = manager;
  await signIn(manager, 'manager.jianbei');
  const place = await unopenedCommunity(manager);
  const survey = `/api/community/v1/communities/${place.id}/survey`;
  const asOf = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const before = Number(await fact(manager, survey, 'computers'));
  const computers = before === 61 ? 62 : 61;
  await page.goto(`/communities/${place.id}?part=survey`);
  await settled(page);
  await carried(manager);

  const fillIn = async (value: number) => {
    const card = page.getByRole('region', { name: t('survey', 'group.demand') });
    await card.getByRole('button', { name: t('survey', 'edit') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('survey', 'fact.computers')).fill(String(value));
    await dialog.getByRole('button', { name: t('common', 'action.save') }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const unsent = page.getByRole('link', { name: t('common', 'outbox.badge', { count: 1 }) });

  await context.setOffline(true);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: place.name }).waitFor();
  await fillIn(computers);
  await unsent.waitFor();
  await picture(page, 'offline-unsent');
  await page.reload();
  await unsent.waitFor();
  await context.setOffline(false);
  await unsent.waitFor({ state: 'detached', timeout: 60_000 });
  await eventually(
    async () => ((await fact(manager, survey, 'computers')) === computers ? true : undefined),
    'what was filled in offline',
  );

  // Meanwhile somebody else says otherwise: both are shown, and the user decides.
  await settled(page);
  await page.reload();
  await settled(page);
  await context.setOffline(true);
  await fillIn(computers + 10);
  await unsent.waitFor();
  const other = await desk(browser, { size: 'desktop', language: 'zh-CN' });
  await signIn(other, 'manager.jianbei');
  await fetchJson(other, 'PATCH', survey, { asOf, computers: computers + 20 }, await etagOf(other, survey));
  await context.setOffline(false);
  await unsent.click();
  await page.getByRole('button', { name: t('outbox', 'conflict.useMine') }).waitFor({ timeout: 60_000 });
  await page.getByRole('cell', { name: `${computers + 20}%` }).waitFor();
  await picture(page, 'offline-conflict');
  await page.getByRole('button', { name: t('outbox', 'conflict.useMine') }).click();
  await page.getByText(t('outbox', 'none')).waitFor({ timeout: 60_000 });
  await eventually(
    async () => ((await fact(other, survey, 'computers')) === computers + 10 ? true : undefined),
    'what the user insisted on',
  );
  expect(
    await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])),
  ).not.toMatch(/eyJ/);
  await other.context.close();
  await context.close();
});
