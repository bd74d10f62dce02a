import { beforeAll, describe, expect, it } from 'vitest';
import { eventually, getJson, listOf, recordOf } from '../api';
import { settled } from '../browser';
import { firmInPool } from '../firms';
import { at, finish, looks, offers, prepareDay, runOn } from './day';

const day = prepareDay();

beforeAll(async () => {
  const account = await at('account.jianbei', 'desktop', 'zh-CN');
  await firmInPool(account, day.place, `分析商行 ${runOn('desktop')}`);
  await eventually(async () => {
    const { stages } = await getJson(account, '/api/funnel/v1/figures/funnel?gridPath=/13/1301/130102');
    return Number(recordOf(listOf(stages)[0])['now']) > 0 ? true : undefined;
  }, 'the figures of a target');
  await account.context.close();
});

describe.each(looks)('a day on a %s in %s', (size, language) => {
  it('of an analyst: from a figure to its rows, and out with them as a file; nothing can be changed', async () => {
    const analyst = await at('analyst.shijiazhuang', size, language);
    const { page, t } = analyst;
    const navigation = page.getByRole('navigation', { name: t('common', 'nav.label'), exact: true });
    await navigation.getByRole('link', { name: t('common', 'nav.figures'), exact: true }).click();
    await page.getByRole('heading', { name: t('figures', 'stages.title') }).waitFor();
    await page
      .getByRole('table')
      .first()
      .getByRole('link', { name: t('common', 'stage.TARGET') })
      .first()
      .click();
    await page.waitForURL(/\/customers\?.*stage=TARGET/);
    await settled(page);
    for (const key of ['list.create', 'list.import'])
      expect(await page.getByRole('link', { name: t('customers', key), exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: t('bulk', 'select'), exact: true }).click();
    await page.getByRole('button', { name: t('bulk', 'withAll'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    const kinds = dialog.getByLabel(t('bulk', 'kindLabel'), { exact: true });
    const offered = await kinds
      .locator('option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    expect(offered.filter((one) => one !== '')).toEqual(['EXPORT']);
    await dialog.getByRole('button', { name: t('bulk', 'start'), exact: true }).click();
    const file = page.getByRole('link', { name: t('bulk', 'csv'), exact: true });
    await file.waitFor({ timeout: 60_000 });
    const answer = await analyst.context.request.get((await file.getAttribute('href')) ?? '');
    expect(answer.ok()).toBe(true);
    // PI-01: an analyst takes no personal data away.
    expect(await answer.text()).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
    const places = await offers(analyst, size);
    expect(places).not.toContain('/imports');
    await finish(analyst);
  });
});
