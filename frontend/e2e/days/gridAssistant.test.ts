import { describe, expect, it } from 'vitest';
import { settled } from '../browser';
import { firmInPool, plannedToday } from '../firms';
import { at, duty, finish, lessOf, looks, prepareDay, runOn, save } from './day';

const day = prepareDay();

describe.each(looks)('a day on a %s in %s', (size, language) => {
  const run = runOn(size);

  it('of a grid assistant: a call planned for today is made, recorded, and off the list', async () => {
    const firm = `助理回访商行 ${run}`;
    const assistant = await at('assistant.jianbei', size, language);
    const { page, t } = assistant;
    const id = await firmInPool(assistant, day.place, firm);
    await plannedToday(assistant, id, 'CALL', '问装机时间');
    await page.reload();
    await settled(page);
    const { count, tile } = await duty(assistant, 'plans');
    await tile.click();
    await page.getByRole('link', { name: firm, exact: true }).click();
    // Selling and deciding are others'.
    await page.getByRole('heading', { level: 1, name: firm }).waitFor();
    for (const key of ['hold.claim', 'hold.assign', 'orders.prepare'])
      expect(await page.getByRole('button', { name: t('customers', key), exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: t('work', 'plan.record'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('work', 'record.outcome'), { exact: true }).selectOption('REACHED');
    await dialog.getByLabel(t('work', 'record.note'), { exact: true }).fill('约在下周三上午');
    await save(dialog, t('common', 'action.save'));
    await page
      .getByRole('button', { name: t('work', 'plan.record'), exact: true })
      .waitFor({ state: 'detached' });
    await lessOf(assistant, 'plans', count);
    await finish(assistant);
  });
});
