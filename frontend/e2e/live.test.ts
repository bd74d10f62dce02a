import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, launch, picture, settled, signIn, type Desk, type DemoUser, type Size } from './browser';
import { unopenedCommunity, type Place } from './communities';
import { faultsOf } from './faults';
import { firmInPool, heldFirm, plannedToday } from './firms';
import type { Language } from './texts';

let browser: Browser;
let place: Place;

beforeAll(async () => {
  browser = await launch();
  const manager = await at('manager.jianbei', '/');
  place = await unopenedCommunity(manager);
  await manager.context.close();
});
afterAll(() => browser.close());

async function at(
  user: DemoUser,
  path: string,
  size: Size = 'desktop',
  language: Language = 'zh-CN',
): Promise<Desk> {
  const used = await desk(browser, { size, language });
  await signIn(used, user, path);
  await settled(used.page);
  return used;
}

/** Until the gateway tells this page what changes: it waits until the first page has had the network to itself. */
function listening({ page }: Desk): Promise<unknown> {
  return page.waitForResponse((response) => response.url().endsWith('/bff/live'));
}

describe.each<[Size, Language]>([
  ['phone', 'zh-CN'],
  ['desktop', 'en'],
])('an open page on a %s in %s', (size, language) => {
  const run = `${Date.now().toString(36)}${size === 'phone' ? 'p' : 'd'}`;

  it('shows a customer that a colleague enters, without being asked', async () => {
    const firm = `实时更新小店 ${run}`;
    const looking = await at('account.jianbei', '/', size, language);
    const heard = listening(looking);
    await looking.page.goto(`/customers?q=${encodeURIComponent(firm)}`);
    await heard;
    await settled(looking.page);
    const colleague = await at('account2.jianbei', '/');
    await firmInPool(colleague, place, firm);

    await looking.page.getByRole('link', { name: firm, exact: true }).waitFor({ timeout: 60_000 });

    expect(await faultsOf(looking.page)).toEqual([]);
    await picture(looking.page, `live-${size}`);
    expect(looking.complaints).toEqual([]);
    await looking.context.close();
    await colleague.context.close();
  });

  it('leaves a dialog alone, and follows when it is closed', async () => {
    const holder = await at('account.jianbei', '/', size, language);
    const id = await heldFirm(holder, place, `对话框商行 ${run}`);
    const heard = listening(holder);
    await holder.page.goto(`/customers/${id}`);
    await heard;
    await settled(holder.page);
    const { page, t } = holder;
    await page.getByRole('button', { name: t('work', 'plan.add'), exact: true }).click();
    const close = page
      .getByRole('dialog')
      .getByRole('button', { name: t('common', 'action.close'), exact: true });
    await close.waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));

    await plannedToday(holder, id, 'CALL', '电话确认资费');
    // That nothing is asked can only be seen over a time: several times as long as a change takes to be met.
    await page.waitForTimeout(4_000);
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
    await close.click();

    await page.getByText('电话确认资费').first().waitFor({ timeout: 30_000 });
    expect(holder.complaints).toEqual([]);
    await holder.context.close();
  });
});
