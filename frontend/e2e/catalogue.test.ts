import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desk, launch, picture, settled, signIn } from './browser';
import { faultsOf } from './faults';

const run = Date.now().toString(36);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('list prices are kept and competitors made comparable with their arithmetic, on a desk (PR-21, PR-23)', async () => {
  const supervisor = await desk(browser, { size: 'desktop', language: 'en' });
  const { page, t } = supervisor;
  await signIn(supervisor, 'supervisor.shijiazhuang', '/catalogue');
  await settled(page);
  await page.getByRole('button', { name: t('catalogue', 'add'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  const name = `ADSL ${run}`;
  await dialog.getByLabel(t('catalogue', 'list.name')).fill(name);
  const price = (number: number) =>
    dialog.getByRole('group', { name: t('catalogue', 'price.numbered', { number }), exact: true });
  const filled = async (number: number, from: string, until: string) => {
    await price(number).getByLabel(t('catalogue', 'price.speedMbps')).fill('2');
    await price(number).getByLabel(t('catalogue', 'price.monthlyFee')).fill('80');
    await price(number).getByLabel(t('catalogue', 'price.validFrom')).fill(from);
    await price(number).getByLabel(t('catalogue', 'price.validUntil')).fill(until);
  };
  await filled(1, '2026-01-01', '2026-06-30');
  await dialog.getByRole('button', { name: t('catalogue', 'price.add'), exact: true }).click();
  await filled(2, '2026-06-01', '');
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: t('common', 'action.save'), exact: true }).click();
  // The days left free are named.
  await dialog.getByRole('alert').getByText('2026-07-01').waitFor();
  await picture(page, 'catalogue-overlap');
  await price(2).getByLabel(t('catalogue', 'price.validFrom')).fill('2026-07-01');
  await dialog.getByRole('button', { name: t('common', 'action.save'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 2, name }).waitFor();
  await picture(page, 'catalogue-desktop');

  await page.goto('/catalogue?part=offers');
  await settled(page);
  await page.getByText(t('catalogue', 'market.arithmetic')).first().click();
  await page
    .getByText(/yuan over \d+ months: /)
    .first()
    .waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, 'catalogue-offers-desktop');
  expect(supervisor.complaints).toEqual([]);
  await supervisor.context.close();
});
