import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, getJson, listOf, putJson, recordOf } from './api';
import { desk, launch, picture, settled, signIn, type DemoUser, type Desk, type Size } from './browser';
import { etagOf, unopenedCommunity, type Place } from './communities';
import { faultsOf } from './faults';
import { firmInPool, heldFirm, orderedFirm, plannedToday } from './firms';
import { approvedTariff, offered } from './tariffs';
import type { Language } from './texts';

let browser: Browser;
let place: Place;
let tariffId: string;

beforeAll(async () => {
  browser = await launch();
  const manager = await at('manager.jianbei', 'desktop', 'zh-CN');
  place = await unopenedCommunity(manager);
  tariffId = await approvedTariff(browser, manager, place.id);
  await manager.context.close();
});
afterAll(() => browser.close());

/** Somebody's page of today. */
async function at(user: DemoUser, size: Size, language: Language): Promise<Desk> {
  const used = await desk(browser, { size, language });
  await signIn(used, user);
  await settled(used.page);
  return used;
}

/** A duty on the page of today: how much there is of it, and the way to the work. */
async function duty({ page, t }: Desk, name: string): Promise<{ count: number; tile: Locator }> {
  const tiles = page.getByRole('list', { name: t('home', 'tiles'), exact: true });
  const tile = tiles.getByRole('link').filter({ hasText: t('home', `duty.${name}`) });
  // Why it is today's.
  await tile.getByText(t('home', `why.${name}`), { exact: true }).waitFor();
  const number = tile.locator('strong');
  await expect.poll(() => number.innerText(), { timeout: 30_000 }).toMatch(/^\d+\+?$/);
  return { count: Number.parseInt(await number.innerText(), 10), tile };
}

/** Back on the page of today, a duty has become less. */
async function lessOf(used: Desk, name: string, before: number): Promise<void> {
  await goHome(used);
  await expect.poll(async () => (await duty(used, name)).count, { timeout: 60_000 }).toBeLessThan(before);
}

async function goHome({ page, t }: Desk): Promise<void> {
  const navigation = page.getByRole('navigation', { name: t('common', 'nav.label'), exact: true });
  await navigation.getByRole('link', { name: t('common', 'nav.home'), exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await settled(page);
}

/** What the site offers to go to, on a phone behind the last tab. */
async function offers({ page }: Desk, size: Size): Promise<string[]> {
  if (size === 'phone') await page.goto('/more');
  await settled(page);
  const within = size === 'phone' ? page.locator('#root') : page.getByRole('navigation').first();
  const links = await within
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(links.length).toBeGreaterThan(4);
  return links.flatMap((one) => one ?? []);
}

async function save(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function finish(used: Desk): Promise<void> {
  expect(used.complaints).toEqual([]);
  await used.context.close();
}

describe.each([
  ['phone', 'zh-CN'],
  ['desktop', 'en'],
] as const)('a day on a %s in %s', (size, language) => {
  const run = `${Date.now().toString(36)}${size === 'phone' ? 'p' : 'd'}`;

  it('of a grid manager: an item of the roll-out is due, is done with its evidence, and is one less', async () => {
    const manager = await at('manager.jianbei', size, language);
    const { page, t } = manager;
    const community = `/api/community/v1/communities/${place.id}`;
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
    await page.getByRole('link', { name: place.name, exact: true }).first().click();
    await page
      .getByRole('button', { name: t('schedules', 'item.completeOf', { title }), exact: true })
      .click();
    const dialog = page.getByRole('dialog');
    for (const evidence of await dialog.locator('textarea[required]').all())
      await evidence.fill('台账已更新');
    await save(dialog, t('schedules', 'item.complete'));
    const done = page.locator('li[data-status="DONE"]').filter({ hasText: title });
    await done.first().waitFor();
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

  /** The title of an item in the place's schedule that is due and that nothing else has to come before. */
  async function dueItem(manager: Desk): Promise<string | undefined> {
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const path = `/api/campaign/v1/schedules/${place.id}`;
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

  it('of a grid assistant: a call planned for today is made, recorded, and off the list', async () => {
    const firm = `助理回访商行 ${run}`;
    const assistant = await at('assistant.jianbei', size, language);
    const { page, t } = assistant;
    const id = await firmInPool(assistant, place, firm);
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

  it('of an account manager: a visit planned for today is made; a view of the own customers is kept and used', async () => {
    const firm = `客户拜访商行 ${run}`;
    const account = await at('account.jianbei', size, language);
    const { page, t } = account;
    const id = await heldFirm(account, place, firm);
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
    // Orders are activated by technicians.
    expect(await page.getByRole('button', { name: t('customers', 'orders.activate') }).count()).toBe(0);
    await finish(account);
  });

  it('of a technician: an order waits for its activation, and no longer once it is done', async () => {
    const firm = `待开通商行 ${run}`;
    const account = await at('account.jianbei', 'desktop', 'zh-CN');
    await orderedFirm(account, place, firm, tariffId);
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

  it('of a supervisor: a proposal waits with its reasons, is sent back, and is one less', async () => {
    const manager = await at('manager.jianbei', 'desktop', 'zh-CN');
    const amount = (70 + (Date.now() % 900) / 100).toFixed(2);
    const proposal = await offered(manager, place.id, { speedMbps: 1, amount, ours: 1 });
    await manager.context.close();
    const supervisor = await at('supervisor.shijiazhuang', size, language);
    const { page, t } = supervisor;
    const { count, tile } = await duty(supervisor, 'approvals');
    expect(count).toBeGreaterThan(0);
    await picture(page, `day-supervisor-${size}`);
    await tile.click();
    await page
      .locator(`a[href="/proposals/${String(proposal['id'])}"]`)
      .first()
      .click();
    await page.getByRole('heading', { name: t('proposals', 'explanation.title') }).waitFor();
    await page.getByRole('button', { name: t('proposals', 'decide.reject'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('proposals', 'decide.reason')).fill('先复核对手单页');
    await save(dialog, t('proposals', 'decide.confirmReject'));
    await page.getByText(t('common', 'proposalStatus.REJECTED'), { exact: true }).first().waitFor();
    await lessOf(supervisor, 'approvals', count);
    const places = await offers(supervisor, size);
    expect(places).toContain('/org-units');
    expect(places).not.toContain('/leads/capture');
    await finish(supervisor);
  });

  it('of a hall clerk: says what is for sale, keeps who asked for it, and sees no customer file', async () => {
    const clerk = await at('clerk.jianbei', size, language);
    const { page, t } = clerk;
    await page.getByRole('heading', { name: t('home', 'sell.title') }).waitFor();
    await page.locator('main [data-record] a').first().waitFor();
    const navigation = page.getByRole('navigation', { name: t('common', 'nav.label'), exact: true });
    await navigation.getByRole('link', { name: t('common', 'nav.capture'), exact: true }).click();
    await page.getByLabel(t('leads', 'capture.campaign'), { exact: true }).selectOption('source:HALL');
    await page.getByRole('searchbox', { name: t('communities', 'list.search') }).fill(place.name);
    await page
      .getByRole('button', { name: new RegExp(`^${place.name}`) })
      .first()
      .click();
    const phone = `137${String(Date.now()).slice(-8)}`;
    await page.getByLabel(t('leads', 'field.phone'), { exact: true }).fill(phone);
    await page.getByLabel(t('leads', 'field.name'), { exact: true }).fill('厅内来客');
    await page.getByRole('checkbox', { name: t('leads', 'consent.text') }).check();
    await page.getByRole('button', { name: t('leads', 'capture.save') }).click();
    const tally = page.getByRole('region', { name: t('leads', 'capture.tally') });
    await tally.getByText(t('leads', 'fates.NEW'), { exact: true }).waitFor();
    expect(await page.content()).not.toContain(phone);
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
      .click();
    await page.waitForURL(/\/customers\?stage=TARGET/);
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

it('an account manager does it all by keyboard: palette, customer, evidence, stage', async () => {
  const firm = `Keyboard ${Date.now().toString(36)}`;
  const account = await at('account.jianbei', 'desktop', 'en');
  const { page, t } = account;
  const id = await heldFirm(account, place, firm);
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
