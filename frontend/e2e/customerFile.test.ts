import { describe, expect, it } from 'vitest';
import { getJson, listOf, postJson, putJson, recordOf } from './api';
import { picture, settled, showAs, type Desk } from './browser';
import { at, finish, looks, prepareDay, runOn } from './days/day';
import { faultsOf } from './faults';
import { heldFirm } from './firms';

const day = prepareDay();
const path = (id: string) => `/api/funnel/v1/customers/${id}`;

/** Somebody else corrects the file: everything as it stands but for what is given. */
async function correct(used: Desk, id: string, changes: Record<string, unknown>): Promise<void> {
  const file = await getJson(used, path(id));
  const { firmName, communityId, address, clusterKind, people } = file;
  const contacts = listOf(file['contacts'])
    .map(recordOf)
    .map((one) => ({ id: one['id'], role: one['role'], canDecide: one['canDecide'] }));
  const body = { firmName, communityId, address, clusterKind, people, contacts, ...changes };
  await putJson(used, path(id), body, `"${String(file['version'])}"`);
}

/** The numbers of all contacts in full; on record (PI-01). */
async function phonesOf(used: Desk, id: string): Promise<unknown[]> {
  const shown = await postJson(used, `${path(id)}/reveal`, { fields: ['contacts.phone'], reason: '核对' });
  return listOf(shown['contacts']).map((one) => recordOf(one)['phone']);
}

const peopleOf = async (used: Desk, id: string) => (await getJson(used, path(id)))['people'];

/** The form for several, as a test counts. */
const peopleText = (text: string) => text.split('|').at(-1) ?? text;

/** Light and dark. */
async function pictures(used: Desk, name: string, size: string): Promise<void> {
  const { page } = used;
  const language = (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'zh-CN';
  for (const dark of [false, true]) {
    await showAs(page, { language, dark });
    await picture(page, `${name}-${size}-${language}${dark ? '-dark' : ''}`);
  }
  await showAs(page, { language, dark: false });
}

describe.each(looks)("a customer's file on a %s in %s", (size, language) => {
  it('is corrected with its people, taken back, and held beside what somebody else wrote meanwhile', async () => {
    const firm = `档案更正商行 ${runOn(size)}`;
    const account = await at('account2.jianbei', size, language);
    const { page, t } = account;
    const id = await heldFirm(account, day.place, firm);
    await page.goto(`/customers/${id}`);
    await settled(page);
    const edit = page.getByRole('button', { name: t('customers', 'edit.open'), exact: true });
    await edit.click();
    const dialog = page.getByRole('dialog', { name: t('customers', 'edit.title'), exact: true });
    await dialog.getByLabel(t('customers', 'file.people'), { exact: true }).fill('12');
    await dialog.getByRole('button', { name: t('customers', 'edit.addPerson'), exact: true }).click();
    const added = dialog.getByRole('group', { name: t('customers', 'edit.newPerson'), exact: true });
    await added.getByLabel(t('customers', 'form.contactName'), { exact: true }).fill('孙会计');
    const second = dialog.getByRole('group', { name: '孙会计', exact: true });
    await second.getByLabel(t('customers', 'form.contactPhone'), { exact: true }).fill('13912340022');
    await second.getByLabel(t('customers', 'form.contactRole'), { exact: true }).fill('会计');
    expect(await faultsOf(page)).toEqual([]);
    await pictures(account, 'file-dialog', size);
    await dialog
      .getByRole('button', { name: t('customers', 'edit.up', { who: '孙会计' }), exact: true })
      .click();
    await dialog.getByRole('button', { name: t('common', 'action.save'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });

    // What was read masked is there as it was.
    expect(await phonesOf(account, id)).toEqual(['13912340022', '13812349911']);
    const undo = page.getByRole('button', {
      name: t('outbox', 'undo.of', { what: t('customers', 'edit.saved', { firm }) }),
      exact: true,
    });
    await undo.focus();
    expect(await faultsOf(page)).toEqual([]);
    await pictures(account, 'undo-toast', size);
    await page.keyboard.press('Enter');
    await expect.poll(() => peopleOf(account, id), { timeout: 30_000 }).toBe(6);
    await undo.waitFor({ state: 'detached' });
    expect(await phonesOf(account, id)).toEqual(['13812349911']);

    await settled(page);
    await edit.click();
    await dialog.getByLabel(t('customers', 'file.address'), { exact: true }).fill('光华路41号');
    await correct(account, id, { people: 9 });
    await dialog.getByRole('button', { name: t('common', 'action.save'), exact: true }).click();
    const row = dialog.getByRole('row', { name: '光华路41号' });
    await row.waitFor();
    expect(await dialog.getByRole('row').count()).toBe(3);
    expect(await faultsOf(page)).toEqual([]);
    await pictures(account, 'file-sides', size);
    await dialog.getByRole('button', { name: t('outbox', 'conflict.useMine'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await getJson(account, path(id)))['address']).toBe('光华路41号');
    expect(await phonesOf(account, id)).toEqual(['13812349911']);
    await finish(account);
  });
});

describe.each(looks)('the list of customers on a %s in %s', (size, language) => {
  it('is changed in its cells on a desk, and by the dialog alone on a phone', async () => {
    const firm = `单元格商行 ${runOn(size)}`;
    const account = await at('account2.jianbei', size, language);
    const { page, t } = account;
    const id = await heldFirm(account, day.place, firm);
    await page.goto(`/customers?q=${encodeURIComponent(firm)}`);
    await page.getByRole('link', { name: firm, exact: true }).waitFor();
    await settled(page);
    const field = t('customers', 'file.people');
    const cell = (count: number) =>
      page.getByRole('button', {
        name: t('customers', 'cells.change', {
          value: peopleText(t('common', 'unit.people', { count })),
          field,
          firm,
        }),
        exact: true,
      });
    if (size === 'phone') {
      expect(await cell(6).count()).toBe(0);
      await finish(account);
      return;
    }
    const input = page.getByLabel(t('customers', 'cells.input', { field, firm }), { exact: true });
    await cell(6).focus();
    await page.keyboard.press('Enter');
    await input.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await pictures(account, 'cell', size);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('15');
    await page.keyboard.press('Enter');
    await expect.poll(() => peopleOf(account, id), { timeout: 30_000 }).toBe(15);
    await cell(15).waitFor();
    expect(await cell(15).evaluate((element) => element === document.activeElement)).toBe(true);
    // What can be taken back is said first.
    const saved = t('customers', 'edit.saved', { firm });
    await page.getByRole('button', { name: t('outbox', 'undo.of', { what: saved }), exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => peopleOf(account, id), { timeout: 30_000 }).toBe(6);
    await cell(6).waitFor();

    await cell(6).dblclick();
    await input.fill('18');
    await correct(account, id, { people: 30 });
    await page.keyboard.press('Enter');
    const newer = page.getByRole('alert').filter({ hasText: '30' });
    await newer.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await pictures(account, 'cell-newer', size);
    await newer.getByRole('button', { name: t('outbox', 'conflict.useMine'), exact: true }).click();
    await expect.poll(() => peopleOf(account, id), { timeout: 30_000 }).toBe(18);
    await cell(18).waitFor();
    await page.keyboard.press('ArrowRight');
    const spend = t('customers', 'file.spend');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(spend);
    expect(await phonesOf(account, id)).toEqual(['13812349911']);
    await finish(account);
  });
});
