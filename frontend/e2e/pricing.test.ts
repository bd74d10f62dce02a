import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getJson, itemsOf, postJson, putJson } from './api';
import { desk, launch, picture, settled, signIn, type DemoUser, type Desk, type Size } from './browser';
import { etagOf, unopenedCommunity, type Place } from './communities';
import { approvedTariff } from './tariffs';
import type { Language } from './texts';

let browser: Browser;
let place: Place;
let tariffId: string;

beforeAll(async () => {
  browser = await launch();
  const manager = await at('manager.jianbei', '/', 'desktop', 'zh-CN');
  place = await unopenedCommunity(manager);
  tariffId = await approvedTariff(browser, manager, place.id);
  await manager.context.close();
});
afterAll(() => browser.close());

async function at(user: DemoUser, path: string, size: Size, language: Language): Promise<Desk> {
  const used = await desk(browser, { size, language });
  await signIn(used, user, path);
  await settled(used.page);
  return used;
}

async function finish(used: Desk): Promise<void> {
  expect(used.complaints).toEqual([]);
  await used.context.close();
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

it('a launch offer is designed by one, validated by another and approved by a third, on phones (PR-05, PR-10)', async () => {
  const name = `首发 ${Date.now().toString(36)}`;
  const manager = await at('manager.jianbei', '/special-offers', 'phone', 'zh-CN');
  const { page, t } = manager;
  await page.getByRole('button', { name: t('specials', 'design.title'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('specials', 'design.tariffId')).selectOption(tariffId);
  await dialog.getByLabel(t('specials', 'list.name')).fill(name);
  await dialog.getByLabel(t('specials', 'design.endsOn')).fill(inDays(60));
  await dialog.getByLabel(t('specials', 'design.monthlyFee')).fill('40');
  await dialog.getByRole('button', { name: t('specials', 'design.submit'), exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByText(t('specials', 'step.second')).waitFor();
  const address = new URL(page.url()).pathname;
  await picture(page, 'special-offer-designed');

  // Designed anew, while somebody else does so too: both sides, and mine over theirs only when told so.
  const path = `/api/pricing/v1${address}`;
  await page.getByRole('button', { name: t('specials', 'design.change'), exact: true }).click();
  const again = page.getByRole('dialog');
  await again.getByLabel(t('specials', 'design.firstN')).fill('80');
  const fee = { amount: '40.00', currency: 'CNY' };
  const terms = { kind: 'LAUNCH', firstN: 120, monthlyFee: fee };
  const theirs = { name, tariffId, endsOn: inDays(60), terms };
  await putJson(manager, path, theirs, await etagOf(manager, path));
  await again.getByRole('button', { name: t('specials', 'design.change'), exact: true }).click();
  await again.getByRole('row', { name: /80.*120/ }).waitFor();
  // What both say alike is not asked about: 40 typed is the 40.00 that stands there.
  expect(await again.getByRole('row').count()).toBe(2);
  await picture(page, 'special-offer-sides');
  await again.getByRole('button', { name: t('outbox', 'conflict.useMine'), exact: true }).click();
  await again.waitFor({ state: 'detached' });
  expect(await getJson(manager, path)).toMatchObject({ terms: { firstN: 80 }, status: 'DESIGNED' });
  await finish(manager);

  for (const [user, step] of [
    ['account.jianbei', 'validation'],
    ['supervisor.shijiazhuang', 'approval'],
  ] as const) {
    const used = await at(user, address, 'phone', 'zh-CN');
    await used.page.getByRole('button', { name: t('specials', `step.${step}`), exact: true }).click();
    const asked = used.page.getByRole('dialog');
    await asked.getByRole('button', { name: t('specials', `step.${step}`), exact: true }).click();
    await asked.waitFor({ state: 'detached' });
    await used.page
      .getByText(t('specials', step === 'approval' ? 'status.APPROVED' : 'status.VALIDATED'), { exact: true })
      .first()
      .waitFor();
    await picture(used.page, `special-offer-${step}`);
    await finish(used);
  }
});

it('rules are added, moved and removed in a draft, and what contradicts is refused with an example (PR-22)', async () => {
  const supervisor = await at('supervisor.shijiazhuang', '/', 'desktop', 'en');
  const { page, t } = supervisor;
  const sets = await itemsOf(supervisor, '/api/pricing/v1/rule-sets');
  const draft = await postJson(supervisor, '/api/pricing/v1/rule-sets', {
    basedOn: String(sets.find((one) => one['inForce'] === true)?.['id']),
    scope: '/13/1301',
  });
  await page.goto(`/rule-sets/${encodeURIComponent(String(draft['id']))}`);
  await page.getByRole('button', { name: t('rulesets', 'edit.title'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  const rules = dialog.getByRole('group');
  const before = await rules.count();
  await dialog.getByLabel(t('rulesets', 'edit.add')).selectOption('MAXIMUM_FEE');
  await dialog.getByRole('button', { name: t('rulesets', 'edit.addRule'), exact: true }).click();
  const added = rules.nth(before);
  await added.getByLabel(t('rulesets', 'edit.id')).fill('CAP');
  await added.getByLabel(t('rulesets', 'value.most')).fill('5');
  await dialog.getByRole('button', { name: t('common', 'action.save'), exact: true }).click();
  // Nothing can cost 5 yuan and be 5 above theirs as well.
  await dialog.getByRole('alert').waitFor();
  await picture(page, 'rule-set-refused');
  await added.getByLabel(t('rulesets', 'value.most')).fill('2000');
  await added.getByRole('button', { name: new RegExp(`^${t('rulesets', 'edit.up')}: CAP`) }).click();
  await dialog.getByRole('button', { name: t('common', 'action.save'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('CAP', { exact: true }).waitFor();
  const saved = await getJson(supervisor, `/api/pricing/v1/rule-sets/${String(draft['id'])}`);
  expect(JSON.stringify(saved)).toMatch(/"CAP".*MINIMUM_FEE/);
  await finish(supervisor);
});

it('a proposal is commented on and its tariff taken back with a reason, on a phone (PR-10)', async () => {
  const supervisor = await at('supervisor.shijiazhuang', '/tariffs', 'phone', 'zh-CN');
  const { page, t } = supervisor;
  const tariff = await getJson(supervisor, `/api/pricing/v1/tariffs/${tariffId}`);
  const [, yuan = '', fen = ''] = /"amount":"(\d+)\.(\d\d)"/.exec(JSON.stringify(tariff['monthlyFee'])) ?? [];
  const row = page.locator('[data-record]', { hasText: place.name }).filter({
    hasText: fen === '00' ? `¥${yuan}/` : `¥${yuan}.${fen}`,
  });
  await row
    .getByRole('button', { name: t('tariffs', 'withdraw.title'), exact: true })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('tariffs', 'withdraw.reason')).fill('对手已停售');
  await picture(page, 'tariff-withdrawal');
  await dialog.getByRole('button', { name: t('tariffs', 'withdraw.title'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await getJson(supervisor, `/api/pricing/v1/tariffs/${tariffId}`)).toMatchObject({
    status: 'WITHDRAWN',
    ending: { reason: '对手已停售' },
  });

  await page.goto(`/proposals/${String(tariff['proposalId'])}`);
  await settled(page);
  const said = `价格已收回 ${Date.now().toString(36)}`;
  await page.getByLabel(t('proposals', 'comments.add')).fill(said);
  await page.getByRole('button', { name: t('proposals', 'comments.send'), exact: true }).click();
  await page.getByText(said, { exact: true }).waitFor();
  await picture(page, 'proposal-comment');
  await finish(supervisor);
});
