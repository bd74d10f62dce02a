import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually, listOf, postJson, putJson, recordOf } from '../api';
import { picture, settled, type Desk } from '../browser';
import { etagOf } from '../communities';
import { faultsOf } from '../faults';
import { at, duty, finish, goHome, looks, offers, prepareDay, runOn, save } from './day';

const day = prepareDay();

describe.each(looks)('a day on a %s in %s', (size, language) => {
  it('of a grid manager: an item of the roll-out is due, is done with its evidence, and is one less', async () => {
    const manager = await at('manager.jianbei', size, language);
    const { page, t } = manager;
    const community = `/api/community/v1/communities/${day.place.id}`;
    const soon = new Date(Date.now() + 8 * 3_600_000 + 3 * 86_400_000).toISOString().slice(0, 10);
    await putJson(
      manager,
      `${community}/opening-plan`,
      { plannedOpening: soon },
      await etagOf(manager, community),
    );
    const title = await eventually(() => dueItem(manager), 'an item of the grid manager that is due');
    await page.reload();
    await settled(page);

    const { count, tile } = await duty(manager, 'tasks');
    expect(count).toBeGreaterThan(0);
    await picture(page, `day-manager-${size}`);
    await tile.click();
    await page.getByRole('link', { name: day.place.name, exact: true }).first().click();
    await page
      .getByRole('button', { name: t('schedules', 'item.completeOf', { title }), exact: true })
      .click();
    const dialog = page.getByRole('dialog');
    for (const evidence of await dialog.locator('textarea[required]').all())
      await evidence.fill('台账已更新');
    await dialog.locator('input[type="file"]').setInputFiles(await photoFrom(page));
    await save(dialog, t('schedules', 'item.complete'));
    const done = page.locator('li[data-status="DONE"]').filter({ hasText: title });
    await done.first().waitFor();
    // What was photographed is stored, and shown where it is asked for.
    await done
      .first()
      .getByRole('button', { name: t('schedules', 'complete.openPhoto', { title }), exact: true })
      .click();
    const large = page.getByRole('dialog').getByRole('img', { name: title, exact: true });
    await expect.poll(() => large.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(640);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `proof-photo-${size}`);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('common', 'action.close'), exact: true })
      .last()
      .click();
    await goHome(manager);
    await expect
      .poll(async () => (await duty(manager, 'tasks')).count, { timeout: 60_000 })
      .toBeLessThanOrEqual(count >= 50 ? count : count - 1);
    // Where staff belong and what came in by file is the supervisor's.
    const places = await offers(manager, size);
    expect(places).toContain('/work-order');
    expect(places).not.toContain('/imports');
    expect(places).not.toContain('/org-units');
    await finish(manager);
  });

  it('of a grid manager: gifts are kept for a roadshow by hand, given up, and kept again', async () => {
    const purpose = `南门路演 ${runOn(size)}`;
    const manager = await at('manager.jianbei', size, language);
    const { page, t } = manager;
    const item = await postJson(manager, '/api/campaign/v1/stock', {
      gridPath: '/13/1301/130102/130102001',
      place: '建北库房',
      name: `折扇 ${runOn(size)}`,
      category: 'GIFT',
      unitCost: { amount: '3.00', currency: 'CNY' },
      reorderPoint: 0,
    });
    await postJson(manager, `/api/campaign/v1/stock/${String(item['id'])}/receipts`, { quantity: 30 });
    await page.goto(`/stock/${String(item['id'])}`);
    await settled(page);
    await page.getByRole('button', { name: t('stock', 'reserve.title'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('stock', 'quantity'), { exact: true }).fill('12');
    await dialog.getByLabel(t('stock', 'purpose'), { exact: true }).fill(purpose);
    expect(await faultsOf(page)).toEqual([]);
    await save(dialog, t('stock', 'reserve.title'));
    const release = page.getByRole('button', { name: t('stock', 'release.of', { purpose }), exact: true });
    await release.click();
    await release.waitFor({ state: 'detached' });
    await page
      .getByRole('button', {
        name: t('outbox', 'undo.of', { what: t('stock', 'release.done', { purpose }) }),
        exact: true,
      })
      .click();
    await release.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `stock-reserved-${size}`);
    await finish(manager);
  });

  it('of a grid manager: the communities that open soon are kept as a view, and the list opens with them', async () => {
    const name = `将开 ${runOn(size)}`;
    const manager = await at('manager.jianbei', size, language);
    const { page, t } = manager;
    await page.goto('/communities?state=ABOUT_TO_OPEN&sort=plannedOpening');
    await settled(page);
    await page.getByRole('button', { name: t('views', 'save'), exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(t('views', 'name'), { exact: true }).fill(name);
    expect(await faultsOf(page)).toEqual([]);
    await save(form, t('common', 'action.save'));
    await page.getByRole('button', { name: t('views', 'prefer'), exact: true }).click();
    const chip = page.getByRole('button', { name: new RegExp(`^${name}`) });
    await page.getByRole('button', { name: t('views', 'prefer'), exact: true, pressed: true }).waitFor();
    await page.goto('/communities');
    await page.waitForURL(/state=ABOUT_TO_OPEN.*sort=plannedOpening/);
    await settled(page);
    expect(await chip.getAttribute('aria-pressed')).toBe('true');
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `views-of-communities-${size}`);
    await page.getByRole('button', { name: t('views', 'remove'), exact: true }).click();
    await chip.waitFor({ state: 'detached' });
    await page.goto('/communities');
    await settled(page);
    expect(new URL(page.url()).search).toBe('');
    await finish(manager);
  });

  /** A photo as a camera hands it over. */
  async function photoFrom(page: Page) {
    const address = await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      canvas.width = 640;
      canvas.height = 480;
      const paint = canvas.getContext('2d');
      if (paint === null) return '';
      paint.fillStyle = '#2f6f4f';
      paint.fillRect(0, 0, 640, 480);
      paint.fillStyle = '#f2c14e';
      paint.fillRect(220, 140, 200, 200);
      return canvas.toDataURL('image/jpeg');
    });
    const buffer = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
    return { name: 'proof.jpg', mimeType: 'image/jpeg', buffer };
  }

  /** The title of an item in the place's schedule that is due and that nothing else has to come before. */
  async function dueItem(manager: Desk): Promise<string | undefined> {
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const path = `/api/campaign/v1/schedules/${day.place.id}`;
    // Titles come in the language they are asked in.
    const headers = { 'Accept-Language': language };
    const response = await manager.context.request.get(path, { headers });
    if (!response.ok()) return undefined;
    const schedule = recordOf(await response.json());
    for (const item of listOf(schedule['items']).map(recordOf)) {
      const open = item['status'] !== 'DONE' && item['ownerRole'] === 'GRID_MANAGER';
      if (open && String(item['dueOn']) <= today && listOf(item['after']).length === 0)
        return String(item['title']);
    }
    return undefined;
  }
});
