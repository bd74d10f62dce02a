import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, fetchJson, getJson, postJson } from './api';
import { desk, launch, picture, settled, signIn, type DemoUser, type Desk, type Size } from './browser';
import { etagOf, unopenedCommunity, type Place } from './communities';
import { faultsOf } from './faults';
import { textOf } from './pdf';
import { approvedTariff } from './tariffs';
import type { Language } from './texts';

const run = Date.now().toString(36);
const firm = `报价检查商行 ${run}`;
const launchOffer = `首发优惠 ${run}`;
const groupOffer = `邻里同行 ${run}`;
const building = `q${run}`.slice(0, 12);

let browser: Browser;
let place: Place;
let tariffId: string;
let customerId: string;
let groupId: string;

beforeAll(async () => {
  browser = await launch();
  const manager = await at('manager.jianbei', '/', 'desktop', 'zh-CN');
  place = await unopenedCommunity(manager);
  tariffId = await approvedTariff(browser, manager, place.id);
  const account = await at('account.jianbei', '/', 'desktop', 'zh-CN');
  const supervisor = await at('supervisor.shijiazhuang', '/', 'desktop', 'zh-CN');
  const approved = async (name: string, terms: unknown) => {
    const design = { name, tariffId, endsOn: inDays(60), terms };
    const { id } = await postJson(manager, '/api/pricing/v1/special-offers', design);
    const path = `/api/pricing/v1/special-offers/${String(id)}`;
    await postJson(account, `${path}/validation`, {}, await etagOf(account, path));
    await postJson(supervisor, `${path}/approval`, {}, await etagOf(supervisor, path));
    return String(id);
  };
  await approved(launchOffer, { kind: 'LAUNCH', firstN: 100, monthlyFee: yuan('40.00') });
  groupId = await approved(groupOffer, { kind: 'GROUP_JOINING', least: 3, most: 4, waived: yuan('200.00') });
  const customer = await postJson(account, '/api/funnel/v1/customers', {
    firmName: firm,
    communityId: place.id,
    address: '建北街道光华路30号',
    clusterKind: 'STREET_SHOP',
    people: 5,
    contacts: [{ name: '李晓', phone: '13912349876', role: '店主', canDecide: true }],
  });
  customerId = String(customer['id']);
  await postJson(account, `/api/funnel/v1/customers/${customerId}/claim`, undefined);
  const house = `/api/community/v1/communities/${place.id}/buildings/${building}`;
  const layout = { name: `报价楼 ${run}`, entrances: 1, floors: 6, flatsPerFloor: 2 };
  await fetchJson(manager, 'PUT', house, layout);
  for (const door of ['1-101', '1-201', '1-301'])
    await postJson(manager, `${house}/households`, { door, use: 'NONE', asOf: inDays(0) });
  for (const used of [manager, account, supervisor]) await used.context.close();
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

function yuan(amount: string) {
  return { amount, currency: 'CNY' };
}

/** A day as they count it where the work is done. */
function inDays(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

/** The quote that is open on the page. */
async function openQuote({ page }: Desk): Promise<{ path: string; number: string }> {
  await page.waitForURL(/\/quotes\/q-/);
  // The page changes at once, its title when the quote is there.
  const title = page.getByRole('heading', { level: 1, name: /^Q\d{8}-130102001-\d{4,}$/ });
  await title.waitFor();
  await settled(page);
  const number = await title.innerText();
  return { path: `/api/pricing/v1/quotes/${new URL(page.url()).pathname.split('/').at(-1) ?? ''}`, number };
}

/** What the PDF says that the page offers to load down. */
async function printed(used: Desk, language: Language): Promise<string> {
  const link = used.page.getByRole('link', { name: used.t('quotes', `pdf.${language}`), exact: true });
  const answer = await used.context.request.get((await link.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toContain('application/pdf');
  return textOf(await answer.body());
}

/** What the customer's timeline says about a quote; told by event. */
async function showsInTimeline(used: Desk, number: string, words: string): Promise<void> {
  const path = `/api/funnel/v1/customers/${customerId}/timeline`;
  const code = words === used.t('work', 'quote.ACCEPTED') ? 'ACCEPTED' : 'WITHDRAWN';
  await eventually(async () => {
    const { entries } = await getJson(used, path);
    if (!Array.isArray(entries)) return undefined;
    return entries.some((one) => {
      const told = JSON.stringify(one);
      return told.includes('"QUOTE"') && told.includes(`"${code}"`);
    })
      ? true
      : undefined;
  }, `the quote ${number} ${code} in the timeline`);
  await used.page.goto(`/customers/${customerId}`);
  await settled(used.page);
  await used.page.getByRole('button', { name: used.t('work', 'timelineKind.QUOTE'), exact: true }).click();
  await used.page.getByText(words, { exact: true }).first().waitFor();
  await used.page.getByText(number).first().waitFor();
}

it('tariff, bundle and launch offer in one quote: printed in both languages, accepted once, seen in the timeline (PR-05, PR-10)', async () => {
  const account = await at('account.jianbei', `/customers/${customerId}`, 'desktop', 'zh-CN');
  const { page, t } = account;
  await page.getByRole('button', { name: t('customers', 'orders.quote'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('customers', 'orders.choose'), { exact: true }).selectOption(tariffId);
  await dialog.getByLabel(t('quotes', 'with.bundle'), { exact: true }).check();
  await dialog.getByRole('group', { name: t('bundles', 'compose.tier') }).waitFor();
  await dialog.getByLabel(t('quotes', 'with.special')).selectOption({ label: launchOffer });
  // What was chosen before the texts of the bundles came is still there.
  expect(await dialog.getByLabel(t('customers', 'orders.choose'), { exact: true }).inputValue()).toBe(
    tariffId,
  );
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, 'quote-dialog-desktop');
  await dialog.getByRole('button', { name: t('quotes', 'issue'), exact: true }).click();

  const { path, number } = await openQuote(account);
  const quote = await getJson(account, path);
  for (const source of ['TARIFF', 'BUNDLE', 'SPECIAL_OFFER'])
    await page
      .getByRole('main')
      .getByText(t('quotes', `source.${source}`))
      .first()
      .waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, 'quote-issued-desktop');

  const chinese = await printed(account, 'zh-CN');
  const english = await printed(account, 'en');
  const due = /"dueAtStart":\{"amount":"(\d+)\.(\d\d)"/.exec(JSON.stringify(quote)) ?? [];
  const total = `${Number(due[1]).toLocaleString('en')}.${due[2] ?? ''}`;
  for (const text of [chinese, english]) {
    expect(text).toContain(number);
    expect(text).toContain(firm.replace(/\s/g, ''));
    expect(text).toContain(place.name);
    expect(text).toContain(launchOffer.replace(/\s/g, ''));
    expect(text).toContain(total);
  }
  expect(chinese).toContain('报价单');
  expect(chinese).toContain('沃·商务1200分钟');
  expect(english).toContain('Quotation');

  await page.getByRole('button', { name: t('quotes', 'accept'), exact: true }).click();
  for (const gone of ['accept', 'withdraw'])
    await page.getByRole('button', { name: t('quotes', gone), exact: true }).waitFor({ state: 'detached' });
  await page.getByText(t('quotes', 'status.ACCEPTED'), { exact: true }).first().waitFor();
  await expect(
    postJson(account, `${path}/acceptance`, undefined, await etagOf(account, path)),
  ).rejects.toThrow('quote.accepted-before');
  await picture(page, 'quote-accepted-desktop');
  await showsInTimeline(account, number, t('work', 'quote.ACCEPTED'));
  await picture(page, 'quote-timeline-desktop');
  await finish(account);
});

it('a quote is issued on a phone and taken back with a reason, which the timeline shows', async () => {
  const account = await at('account.jianbei', `/customers/${customerId}`, 'phone', 'en');
  const { page, t } = account;
  await page.getByRole('button', { name: t('customers', 'orders.quote'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('customers', 'orders.choose'), { exact: true }).selectOption(tariffId);
  const bundled = dialog.getByLabel(t('quotes', 'with.bundle'), { exact: true });
  // The part that comes late takes nothing from under the finger, and the focus neither.
  await bundled.focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('group', { name: t('bundles', 'compose.tier') }).waitFor();
  expect(await bundled.isChecked()).toBe(true);
  expect(await bundled.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, 'quote-dialog-phone');
  await bundled.uncheck();
  await dialog.getByRole('button', { name: t('quotes', 'issue'), exact: true }).click();

  const { number } = await openQuote(account);
  await page.getByRole('button', { name: t('quotes', 'withdraw'), exact: true }).click();
  const asked = page.getByRole('dialog');
  expect(await faultsOf(page)).toEqual([]);
  // Without a reason nothing is sent.
  await asked.getByRole('button', { name: t('quotes', 'withdraw'), exact: true }).click();
  await asked.getByRole('alert').waitFor();
  await asked.getByLabel(t('quotes', 'sum.reason')).fill('客户改选更高速率');
  await picture(page, 'quote-withdraw-phone');
  await asked.getByRole('button', { name: t('quotes', 'withdraw'), exact: true }).click();
  await asked.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: t('quotes', 'accept'), exact: true }).waitFor({ state: 'detached' });
  await page.getByText(t('quotes', 'status.WITHDRAWN'), { exact: true }).first().waitFor();
  expect(await printed(account, 'en')).toContain(number);
  await showsInTimeline(account, number, t('work', 'quote.WITHDRAWN'));
  await finish(account);
});

it('neighbours are chosen out of their building, join, and a household of the group gets its quote on a phone (PR-08, PI-01)', async () => {
  const manager = await at('manager.jianbei', `/special-offers/${groupId}`, 'phone', 'zh-CN');
  const { page, t } = manager;
  await page.getByRole('button', { name: t('specials', 'join.title'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('quotes', 'household.building')).selectOption(building);
  const household = dialog.getByLabel(t('quotes', 'household.household'), { exact: true });
  await household.locator('option[value="h1"]').waitFor({ state: 'attached' });
  expect(await household.innerText()).not.toContain('1-101');
  await dialog.getByLabel(t('buildings', 'reveal.reason')).fill('集体入网上门登记');
  await dialog.getByRole('button', { name: t('buildings', 'reveal.title'), exact: true }).click();
  await household.locator('option', { hasText: '1-301' }).waitFor({ state: 'attached' });
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, 'group-joining-phone');
  for (const [index, id] of ['h1', 'h2', 'h3'].entries()) {
    await household.selectOption(id);
    await dialog.getByRole('button', { name: t('specials', 'join.submit'), exact: true }).click();
    await dialog
      .getByText(
        index === 2
          ? t('specials', 'join.complete', { joined: 3 })
          : t('specials', 'join.waiting', { joined: index + 1, missing: 2 - index }),
      )
      .waitFor();
  }
  await picture(page, 'group-complete-phone');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await page.goto('/quotes');
  await settled(page);
  await page.getByRole('button', { name: t('quotes', 'household.issue'), exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('searchbox').fill(place.name);
  await form
    .getByRole('button', { name: new RegExp(`^${place.name}`) })
    .first()
    .click();
  await form.getByLabel(t('quotes', 'household.building')).selectOption(building);
  await form.getByLabel(t('quotes', 'household.household'), { exact: true }).selectOption('h2');
  await form.getByLabel(t('quotes', 'with.tariff'), { exact: true }).uncheck();
  await form.getByLabel(t('quotes', 'with.special')).selectOption({ label: groupOffer });
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, 'household-quote-phone');
  await form.getByRole('button', { name: t('quotes', 'issue'), exact: true }).click();

  const { path, number } = await openQuote(manager);
  const quote = await getJson(manager, path);
  expect(quote['customer']).toEqual({
    id: `b-${place.id.replace(/^c-/, '')}-${building}-h2`,
    firm: false,
    addressee: null,
  });
  expect(quote['oneTimeFee']).toEqual(yuan('100.00'));
  expect(await faultsOf(page)).toEqual([]);
  const text = await printed(manager, 'zh-CN');
  expect(text).toContain(number);
  expect(text).toContain(groupOffer.replace(/\s/g, ''));
  expect(text).not.toContain('1-201');
  await picture(page, 'household-quote-issued-phone');
  await finish(manager);
});
