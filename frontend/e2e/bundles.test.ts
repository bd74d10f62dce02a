import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desk, launch, picture, settled, signIn } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('a bundle over its cap is refused with reasons, and the nearest one is a tap away (BD-01)', async () => {
  const account = await desk(browser, { size: 'phone', language: 'zh-CN' });
  const { page, t } = account;
  await signIn(account, 'account.jianbei', '/bundles');
  await settled(page);
  const fixed = page.getByLabel(t('bundles', 'terminal.fixed'), { exact: true });
  await fixed.fill('7');
  const take = page.getByRole('button', { name: t('bundles', 'refused.take') });
  await take.waitFor();
  await page.getByText(t('bundles', 'reason.terminals-over-cap', { terminals: 7, most: 5 })).waitFor();
  await picture(page, 'bundle-refused');
  await take.click();
  await page
    .getByRole('row', { name: t('bundles', 'price.sum') })
    .getByText('¥236/月')
    .waitFor();
  expect(await fixed.inputValue()).toBe('7');
  await account.context.close();
});

it('a recommendation names its tables and their disagreement, and can be composed from (BD-06)', async () => {
  const account = await desk(browser, { size: 'desktop', language: 'en' });
  const { page, t } = account;
  await signIn(account, 'account.jianbei', '/bundles?mode=recommend');
  await settled(page);
  await page.getByLabel(t('bundles', 'firm.cluster')).selectOption('INDUSTRIAL_PARK');
  await page.getByLabel(t('bundles', 'firm.people')).fill('2');
  await page.getByLabel(t('bundles', 'use.OUR_3G')).check();
  await page.getByRole('button', { name: t('bundles', 'firm.recommend'), exact: true }).click();
  await page.getByText(t('bundles', 'advice.disagreed')).waitFor();
  await picture(page, 'bundle-advice');
  await page.getByRole('button', { name: t('bundles', 'advice.take') }).click();
  await page.getByRole('row', { name: t('bundles', 'price.sum') }).waitFor();
  expect(account.complaints).toEqual([]);
  await account.context.close();
});
