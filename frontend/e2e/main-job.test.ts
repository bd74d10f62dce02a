import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, launch, picture, settled, signIn, type Desk, type Size } from './browser';
import { untouchedCommunity, type Place } from './communities';
import type { Language } from './texts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A day some weeks ahead, as a date field wants it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

describe.each([
  ['phone', 'zh-CN'],
  ['desktop', 'en'],
] as const)('the main job on a %s in %s', (size: Size, language: Language) => {
  const open = (): Promise<Desk> => desk(browser, { size, language });
  const firm = `${language === 'en' ? 'Jinxiu' : '锦绣'}商贸 ${Date.now().toString(36)}`;
  let place: Place;

  it('a grid manager finds a community by pinyin initials and plans its opening: the schedule appears', async () => {
    const manager = await open();
    const { page, t } = manager;
    await signIn(manager, 'manager.jianbei', '/communities');
    place = await untouchedCommunity(manager);

    await page.getByRole('searchbox', { name: t('communities', 'list.search') }).fill(place.initials);
    await page.getByRole('link', { name: place.name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: place.name }).waitFor();
    await picture(page, `${size}-1-community`);

    const plan = new RegExp(`^(${t('communities', 'plan.plan')}|${t('communities', 'plan.move')})$`);
    await page.getByRole('button', { name: plan }).click();
    await page.getByRole('dialog').getByLabel(t('communities', 'plan.date')).fill(inDays(45));
    await save(page.getByRole('dialog'), t('common', 'action.save'));

    await page.getByRole('link', { name: t('communities', 'related.openSchedule') }).click();
    await page.locator('li[data-status]').first().waitFor();
    const ofRule = (id: RegExp) =>
      page.locator('li[data-status]', { has: page.locator('code', { hasText: id }) });
    expect(await ofRule(/^CP-\d+$/).count()).toBe(17);
    expect(await ofRule(/^DAILY-\d$/).count()).toBe(5);
    await picture(page, `${size}-2-schedule`);
    await finish(manager);
  });

  it('records a competitor offer of the first tier, 1M for 50 yuan: a proposal of 45 appears', async () => {
    const manager = await open();
    const { page, t } = manager;
    await signIn(manager, 'manager.jianbei', `/communities/${place.id}`);
    await page.getByRole('button', { name: t('communities', 'offers.record') }).click();
    const dialog = page.getByRole('dialog');
    const competitor = dialog.getByLabel(t('communities', 'offers.competitor'));
    const firstTier = await competitor
      .locator('option', { hasText: t('common', 'tier.FIRST') })
      .first()
      .getAttribute('value');
    await competitor.selectOption(firstTier);
    await dialog.getByLabel(t('communities', 'offers.speed')).fill('1');
    await dialog.getByLabel(t('communities', 'offers.monthly')).fill('50');
    await dialog.locator('select').last().selectOption('LEAFLET');
    await save(dialog, t('common', 'action.save'));

    const proposals = page.getByRole('region', { name: t('communities', 'related.proposals') });
    await proposals.getByText(price(language, 45)).waitFor({ timeout: 40_000 });
    await picture(page, `${size}-3-proposal-appears`);
    await finish(manager);
  });

  it('a supervisor reads the explanation and approves', async () => {
    const supervisor = await open();
    const { page, t } = supervisor;
    await signIn(supervisor, 'supervisor.shijiazhuang');
    await page.getByRole('link', { name: place.name, exact: true }).first().click();
    await page.getByRole('heading', { name: t('proposals', 'explanation.title') }).waitFor();
    expect(await page.getByText('PR-01').count()).toBeGreaterThan(0);
    await picture(page, `${size}-4-explanation`);
    await page.getByRole('button', { name: t('proposals', 'decide.approve'), exact: true }).click();
    await save(page.getByRole('dialog'), t('proposals', 'decide.confirmApprove'));
    await page.getByText(t('common', 'proposalStatus.APPROVED'), { exact: true }).waitFor();
    await picture(page, `${size}-5-approved`);
    await finish(supervisor);
  });

  it('an account manager takes a small firm from its file to a signed order', async () => {
    const account = await open();
    const { page, t } = account;
    await signIn(account, 'account.jianbei', '/customers/new');

    await page.getByLabel(t('customers', 'form.firmName')).fill(firm);
    await page.getByRole('searchbox', { name: t('communities', 'list.search') }).fill(place.initials);
    await page.getByRole('button', { name: new RegExp(place.name) }).click();
    await page.getByLabel(t('customers', 'file.address'), { exact: true }).fill('建北街道光华路18号');
    await page.getByLabel(t('customers', 'file.cluster')).selectOption('STREET_SHOP');
    await page.getByLabel(t('customers', 'file.people')).fill('6');
    await page.getByLabel(t('customers', 'form.contactName'), { exact: true }).fill('张晓');
    await page.getByLabel(t('customers', 'form.contactPhone')).fill('13812341234');
    await page.getByLabel(t('customers', 'form.contactRole')).fill('店长');
    await page.getByRole('button', { name: t('customers', 'form.create') }).click();

    await page.getByRole('heading', { level: 1, name: firm }).waitFor();
    // PI-01: nobody sees the phone by chance.
    expect(await page.getByText('138****1234').count()).toBe(1);
    expect(await page.content()).not.toContain('13812341234');
    await picture(page, `${size}-6-customer`);

    await page.getByRole('button', { name: t('customers', 'hold.claim'), exact: true }).click();
    await page.getByRole('button', { name: t('customers', 'hold.release') }).waitFor();

    await enter(account, 'LISTED');
    await page.getByRole('alert').waitFor();
    await give(account, 'VISIT');
    await enter(account, 'LISTED');
    await standsAt(account, 'LISTED');

    await enter(account, 'POTENTIAL');
    const refusal = page.getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.getByRole('listitem').count()).toBe(3);
    await picture(page, `${size}-7-refused`);
    await give(account, 'LATENT_NEED');
    await give(account, 'PURCHASING_POWER');
    await give(account, 'DIFFICULTY_LEVEL');
    await enter(account, 'POTENTIAL');
    await standsAt(account, 'POTENTIAL');

    await give(account, 'STATED_INTENT');
    await enter(account, 'INTENTION');
    await standsAt(account, 'INTENTION');
    await give(account, 'PLAN_AGREED');

    await page.getByRole('button', { name: t('customers', 'orders.prepare'), exact: true }).click();
    const choice = page.getByRole('dialog').getByLabel(t('customers', 'orders.choose'));
    await choice.selectOption({ index: 1 });
    await save(page.getByRole('dialog'), t('customers', 'orders.prepare'));
    await page.getByRole('button', { name: t('customers', 'orders.sign'), exact: true }).click();
    await save(page.getByRole('dialog'), t('customers', 'orders.sign'));
    await standsAt(account, 'ORDERED');
    await picture(page, `${size}-8-ordered`);
    await finish(account);
  });

  it('a technician opens the service: the firm is on-net', async () => {
    const technician = await open();
    const { page, t } = technician;
    await signIn(technician, 'technician.jianbei');
    await page.getByRole('link', { name: firm, exact: true }).click();
    await page.getByRole('button', { name: t('customers', 'orders.activate'), exact: true }).click();
    await save(page.getByRole('dialog'), t('customers', 'orders.activate'));
    await standsAt(technician, 'ON_NET');
    await picture(page, `${size}-9-on-net`);
    await finish(technician);
  });
});

function price(language: Language, yuan: number): RegExp {
  return language === 'en' ? new RegExp(`¥${yuan} a month`) : new RegExp(`¥${yuan}/月`);
}

/** Submits a dialog and waits until it is gone. */
async function save(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function enter({ page, t }: Desk, stage: string): Promise<void> {
  const name = t('customers', 'next.enter', { stage: t('common', `stage.${stage}`) });
  await page.getByRole('button', { name, exact: true }).click();
}

/** Records one missing piece of evidence from the to-do. */
async function give({ page, t }: Desk, kind: string): Promise<void> {
  const name = t('customers', 'next.recordOf', { kind: t('customers', `evidence.${kind}`) });
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (kind === 'DIFFICULTY_LEVEL') {
    await dialog.getByLabel(t('customers', 'record.difficulty')).selectOption('COMPETITOR_CUSTOMER');
  }
  await dialog.getByLabel(t('customers', 'record.note')).fill('门店开业两年，现用对手宽带，合约年底到期');
  await save(dialog, t('common', 'action.save'));
  await page.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' });
}

async function standsAt({ page, t }: Desk, stage: string): Promise<void> {
  await page.locator('li[aria-current="step"]', { hasText: t('common', `stage.${stage}`) }).waitFor();
}

async function finish(used: Desk): Promise<void> {
  await settled(used.page);
  expect(used.complaints).toEqual([]);
  const kept = await used.page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(kept).not.toMatch(/eyJ|13812341234/);
  await used.context.close();
}
