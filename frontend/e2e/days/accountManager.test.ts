import { describe, expect, it } from 'vitest';
import { eventually, getJson, itemsOf, postJson } from '../api';
import { picture, settled, type Desk } from '../browser';
import type { Place } from '../communities';
import { faultsOf } from '../faults';
import { heldFirm, onNet, plannedToday } from '../firms';
import { at, duty, finish, lessOf, looks, prepareDay, runOn, save } from './day';

const day = prepareDay({ tariff: true });

describe.each(looks)('a day on a %s in %s', (size, language) => {
  const run = runOn(size);

  it('of an account manager: a visit planned for today is made; a view of the own customers is kept and used', async () => {
    const firm = `客户拜访商行 ${run}`;
    const account = await at('account.jianbei', size, language);
    const { page, t } = account;
    const id = await heldFirm(account, day.place, firm);
    await plannedToday(account, id, 'VISIT', '带新资费单页');
    await page.reload();
    await settled(page);
    const { count, tile } = await duty(account, 'plans');
    await tile.click();
    await page.getByRole('link', { name: firm, exact: true }).click();
    await page.getByRole('button', { name: t('work', 'plan.record'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('work', 'checkIn.reason')).fill('地下商场没有信号');
    await dialog.getByLabel(t('work', 'record.note'), { exact: true }).fill('见到店主，对手合约下月到期');
    await save(dialog, t('common', 'action.save'));
    await lessOf(account, 'plans', count);

    const name = `我的目标 ${run}`;
    await page.goto('/customers?whose=mine&stage=TARGET');
    await settled(page);
    await page.getByRole('button', { name: t('views', 'save'), exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(t('views', 'name'), { exact: true }).fill(name);
    expect(await faultsOf(page)).toEqual([]);
    await save(form, t('common', 'action.save'));
    await page.goto('/customers?view=all');
    await settled(page);
    const chip = page.getByRole('button', { name, exact: true });
    await chip.click();
    await page.waitForURL(/stage=TARGET/);
    await page.getByRole('link', { name: firm, exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `saved-view-${size}`);
    await page.getByRole('button', { name: t('views', 'remove'), exact: true }).click();
    await page.getByRole('button', { name: t('views', 'undo'), exact: true }).click();
    await chip.waitFor();
    await page.getByRole('button', { name: t('views', 'remove'), exact: true }).click();
    await chip.waitFor({ state: 'detached' });
    // The same customers on the board: one stage forward, and back to them by their names.
    await page.goto('/customers?as=board&whose=mine');
    const listed = t('common', 'stage.LISTED');
    const inColumn = (stage: string) =>
      page
        .getByRole('region', { name: t('common', `stage.${stage}`) })
        .getByRole('link', { name: firm, exact: true });
    const advance = page.getByRole('button', {
      name: t('customers', 'board.advanceOf', { firm, stage: listed }),
      exact: true,
    });
    await advance.click();
    await inColumn('LISTED').waitFor();
    // FN-02: a slip is taken back at once, and asks for no evidence a second time.
    const moved = t('customers', 'next.moved', { stage: listed });
    await page.getByRole('button', { name: t('outbox', 'undo.of', { what: moved }), exact: true }).click();
    await inColumn('TARGET').waitFor();
    await advance.click();
    await inColumn('LISTED').waitFor();
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `board-${size}`);
    // Orders are activated by technicians.
    expect(await page.getByRole('button', { name: t('customers', 'orders.activate') }).count()).toBe(0);

    // FN-05: the same customer, on net by now, is sold something else as well.
    const technician = await at('technician.jianbei', 'desktop', 'zh-CN');
    await onNet(account, technician, id, day.tariffId);
    await technician.context.close();
    await page.goto(`/customers/${id}`);
    await settled(page);
    await page.getByRole('button', { name: t('passes', 'begin'), exact: true }).click();
    const begin = page.getByRole('dialog');
    await begin.getByLabel(t('passes', 'product'), { exact: true }).fill('视频监控');
    await begin.getByLabel(t('passes', 'need'), { exact: true }).fill('库房丢过货');
    await begin.getByLabel(t('passes', 'power'), { exact: true }).fill('去年刚装修');
    expect(await faultsOf(page)).toEqual([]);
    await save(begin, t('passes', 'start'));
    const pass = page.getByRole('region', { name: '视频监控', exact: true });
    const of = (label: string) => t('customers', 'next.of', { product: '视频监控', label });
    const intent = t('customers', 'next.recordOf', { kind: t('customers', 'evidence.STATED_INTENT') });
    await pass.getByRole('button', { name: of(intent), exact: true }).click();
    const evidence = page.getByRole('dialog');
    await evidence.getByLabel(t('customers', 'record.note'), { exact: true }).fill('要装四路');
    await save(evidence, t('common', 'action.save'));
    const enter = t('customers', 'next.enter', { stage: t('common', 'stage.INTENTION') });
    await pass.getByRole('button', { name: of(enter), exact: true }).click();
    await pass.getByRole('button', { name: t('passes', 'order'), exact: true }).waitFor();
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `further-pass-${size}`);

    // CP-40: a firm that a campaign met is the same one: looked up, and said so.
    const met = await capturedFirm(day.place, firm);
    await page.goto(`/customers/inbox?campaign=${met}`);
    await settled(page);
    await page.getByRole('button', { name: t('firms', 'inbox.settle'), exact: true }).click();
    const work = page.getByRole('dialog');
    await work.getByRole('button', { name: t('firms', 'lookUp.look'), exact: true }).click();
    await work.getByRole('button', { name: t('firms', 'inbox.itIsOf', { firm }), exact: true }).click();
    await work.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: t('firms', 'inbox.states.converted'), exact: true }).click();
    await page.getByRole('link', { name: t('firms', 'inbox.toCustomer'), exact: true }).waitFor();
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `firms-met-${size}`);
    await finish(account);
  });
});

it('an account manager does it all by keyboard: palette, customer, evidence, stage', async () => {
  const firm = `Keyboard ${Date.now().toString(36)}`;
  const account = await at('account.jianbei', 'desktop', 'en');
  const { page, t } = account;
  const id = await heldFirm(account, day.place, firm);
  await page.reload();
  await settled(page);
  const keys = page.keyboard;
  await keys.press('Control+k');
  const typing = page.getByRole('combobox', { name: t('keys', 'palette') });
  await typing.waitFor();
  await expect.poll(() => typing.evaluate((element) => element === document.activeElement)).toBe(true);
  await keys.type(firm);
  await page.getByRole('option', { name: new RegExp(firm) }).waitFor();
  await keys.press('Enter');
  await page.waitForURL(new RegExp(`/customers/${id}$`));
  await page.getByRole('heading', { level: 1, name: firm }).waitFor();

  const visit = t('customers', 'next.recordOf', { kind: t('customers', 'evidence.VISIT') });
  await tabTo(account, visit);
  await keys.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await tabTo(account, t('customers', 'record.note'));
  await keys.type('Met the owner, contract ends in spring');
  await tabTo(account, t('common', 'action.save'));
  await keys.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: visit, exact: true }).waitFor({ state: 'detached' });
  // The focus is still somewhere: the next key goes on from the page, not from its beginning.
  expect(await page.evaluate(() => document.activeElement !== null)).toBe(true);

  await tabTo(account, t('customers', 'next.enter', { stage: t('common', 'stage.LISTED') }));
  await keys.press('Enter');
  await page.locator('li[aria-current="step"]', { hasText: t('common', 'stage.LISTED') }).waitFor();
  const { stage } = await getJson(account, `/api/funnel/v1/customers/${id}`);
  expect(stage).toBe('LISTED');
  await finish(account);
});

/** A firm captured in a campaign of its own, which the funnel has heard of; the campaign. */
async function capturedFirm(place: Place, firmName: string): Promise<string> {
  const manager = await at('manager.jianbei', 'desktop', 'zh-CN');
  const campaignId = `c-${crypto.randomUUID()}`;
  const now = new Date().toISOString();
  await postJson(manager, '/api/campaign/v1/leads', {
    clientId: crypto.randomUUID(),
    campaignId,
    communityId: place.id,
    kind: 'SME',
    firmName,
    name: '赵晓',
    phone: `139${String(Date.now()).slice(-8)}`,
    interests: ['SECURITY_SUITE'],
    consent: { purpose: '联系宽带业务', textVersion: '2026-1', at: now },
    source: 'DOOR',
    capturedAt: now,
  });
  await eventually(
    async () => (await itemsOf(manager, `/api/funnel/v1/leads?campaignId=${campaignId}`))[0],
    'the firm in the funnel',
  );
  await manager.context.close();
  return campaignId;
}

/** Presses Tab until what has the focus is called so. */
async function tabTo({ page }: Desk, name: string): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return '';
      const labelled = 'labels' in element && element.labels instanceof NodeList ? element.labels[0] : null;
      return element.getAttribute('aria-label') ?? labelled?.textContent ?? element.textContent;
    });
    if (here.trim().startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by keyboard to “${name}”`);
}
