import { describe, expect, it } from 'vitest';
import { orderedFirm } from '../firms';
import { at, finish, goHome, looks, offers, prepareDay, runOn, save } from './day';

const day = prepareDay({ tariff: true });

describe.each(looks)('a day on a %s in %s', (size, language) => {
  const run = runOn(size);

  it('of a technician: an order waits for its activation, and no longer once it is done', async () => {
    const firm = `待开通商行 ${run}`;
    const account = await at('account.jianbei', 'desktop', 'zh-CN');
    await orderedFirm(account, day.place, firm, day.tariffId);
    await account.context.close();
    const technician = await at('technician.jianbei', size, language);
    const { page, t } = technician;
    await page.getByRole('heading', { name: t('home', 'activation.title') }).waitFor();
    const link = page.getByRole('link', { name: firm, exact: true });
    await link.click();
    await page.getByRole('heading', { level: 1, name: firm }).waitFor();
    for (const key of ['hold.claim', 'hold.release', 'orders.sign', 'orders.quote'])
      expect(await page.getByRole('button', { name: t('customers', key), exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: t('customers', 'orders.activate'), exact: true }).click();
    await save(page.getByRole('dialog'), t('customers', 'orders.activate'));
    await page.locator('li[aria-current="step"]', { hasText: t('common', 'stage.ON_NET') }).waitFor();
    await goHome(technician);
    await link.waitFor({ state: 'detached' });
    const places = await offers(technician, size);
    for (const other of ['/proposals', '/work', '/budgets', '/quotes']) expect(places).not.toContain(other);
    await finish(technician);
  });
});
