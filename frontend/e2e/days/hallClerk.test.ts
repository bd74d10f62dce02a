import { describe, expect, it } from 'vitest';
import { at, finish, looks, offers, prepareDay, runOn } from './day';

const day = prepareDay({ tariff: true });

describe.each(looks)('a day on a %s in %s', (size, language) => {
  it('of a hall clerk: says what is for sale, keeps who asked for it, and sees no customer file', async () => {
    const clerk = await at('clerk.jianbei', size, language);
    const { page, t } = clerk;
    await page.getByRole('heading', { name: t('home', 'sell.title') }).waitFor();
    await page.locator('main [data-record] a').first().waitFor();
    const navigation = page.getByRole('navigation', { name: t('common', 'nav.label'), exact: true });
    await navigation.getByRole('link', { name: t('common', 'nav.capture'), exact: true }).click();
    await page.getByLabel(t('leads', 'capture.campaign'), { exact: true }).selectOption('source:HALL');
    await page.getByRole('searchbox', { name: t('communities', 'list.search') }).fill(day.place.name);
    await page
      .getByRole('button', { name: new RegExp(`^${day.place.name}`) })
      .first()
      .click();
    const phone = `137${String(Date.now()).slice(-8)}`;
    await page.getByLabel(t('leads', 'field.phone'), { exact: true }).fill(phone);
    await page.getByLabel(t('leads', 'field.name'), { exact: true }).fill('厅内来客');
    const hall = `光华路营业厅 ${runOn(size)}`;
    const field = page.getByRole('combobox', { name: new RegExp(`^${t('leads', 'field.hall')}`) });
    await field.fill(hall);
    await page.getByRole('checkbox', { name: t('leads', 'consent.text') }).check();
    await page.getByRole('button', { name: t('leads', 'capture.save') }).click();
    const tally = page.getByRole('region', { name: t('leads', 'capture.tally') });
    await tally.getByText(t('leads', 'fates.NEW'), { exact: true }).waitFor();
    expect(await page.content()).not.toContain(phone);
    // The hall stays for the next one who comes in, and is offered to whoever types it elsewhere.
    expect(await field.inputValue()).toBe(hall);
    await page.locator(`datalist option[value="${hall}"]`).waitFor({ state: 'attached' });
    const places = await offers(clerk, size);
    for (const other of ['/customers', '/proposals', '/rule-sets', '/work', '/leads'])
      expect(places).not.toContain(other);
    await page.goto('/customers');
    await page
      .getByRole('heading', { name: t('common', 'error.forbidden') })
      .first()
      .waitFor();
    await finish(clerk);
  });
});
