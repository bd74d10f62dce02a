import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, itemsOf, postJson } from './api';
import { carried, desk, launch, picture, settled, signIn, type Desk, type Size } from './browser';
import type { Language } from './texts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A day ahead, as the plan of a roadshow wants it. */
function inDays(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

/** A roadshow of its own for every run, so that nobody was met in it before. */
async function ownRoadshow(manager: Desk): Promise<string> {
  const [place] = await itemsOf(manager, '/api/community/v1/communities?limit=1');
  const show = await postJson(manager, '/api/campaign/v1/roadshows', {
    communityId: String(place?.['id']),
    plan: {
      spotKind: 'GATE',
      spot: '南门',
      spotReason: '人人必经',
      separatedEntrances: false,
      day: inDays(2),
      from: '19:30',
      until: '21:00',
      kit: [],
      staff: [],
    },
  });
  return String(show['id']);
}

type Person = { phone: string; name: string; firm: string | null };

/** Thirty captures, one in three of them a firm; three are people who were met before, spelt in another way. */
function people(): Person[] {
  const all = Array.from({ length: 27 }, (_, at) => ({
    phone: `139${String(10_000_000 + at * 137_731)}`,
    name: `受访者${at + 1}`,
    firm: at % 3 === 0 ? `路演商行${at + 1}` : null,
  }));
  const again = (at: number): Person => {
    const one = all[at];
    if (!one) throw new Error(`nobody at ${at}`);
    return { ...one, phone: one.phone.replace(/^(\d{3})(\d{4})/, '$1 $2 ') };
  };
  return [...all.slice(0, 12), again(0), ...all.slice(12, 22), again(4), ...all.slice(22), again(20)];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

describe.each([
  ['phone', 'zh-CN'],
  ['desktop', 'en'],
] as const)('leads on a %s in %s', (size: Size, language: Language) => {
  it('captured without a network arrive once each, although the network goes again while they are sent', async () => {
    const manager = await desk(browser, { size, language });
    const { page, context, t } = manager;
    await signIn(manager, 'manager.jianbei');
    const campaign = await ownRoadshow(manager);
    // The server is asked from beside the browser whose network is cut.
    const beside = await desk(browser, { size: 'desktop', language: 'zh-CN' });
    await signIn(beside, 'manager.jianbei');
    const leads = () => itemsOf(beside, `/api/campaign/v1/leads?campaignId=${campaign}&limit=200`);

    await page.goto(`/leads/capture?roadshow=${campaign}`);
    await settled(page);
    await page.getByLabel(t('leads', 'field.phone'), { exact: true }).waitFor();
    await carried(manager);
    await context.setOffline(true);
    await page.reload();
    await page.getByLabel(t('leads', 'field.phone'), { exact: true }).waitFor();

    const captured = people();
    const badge = (count: number) =>
      page.getByRole('link', { name: t('common', 'outbox.badge', { count }), exact: true });
    for (const [at, person] of captured.entries()) {
      const kind = person.firm === null ? 'HOUSEHOLD' : 'SME';
      await page.getByRole('button', { name: t('leads', `kinds.${kind}`), exact: true }).click();
      await page.getByLabel(t('leads', 'field.phone'), { exact: true }).fill(person.phone);
      await page.getByLabel(t('leads', 'field.name'), { exact: true }).fill(person.name);
      if (person.firm !== null) await page.getByLabel(t('leads', 'field.firm')).fill(person.firm);
      if (at === 12) await page.getByText(t('leads', 'capture.waitingHere')).waitFor();
      await page.getByRole('checkbox', { name: t('leads', 'consent.text') }).check();
      if (at === 3) await picture(page, `leads-capture-${size}`);
      await page.getByRole('button', { name: t('leads', 'capture.save') }).click();
      await badge(at + 1).waitFor();
    }
    expect(await leads()).toEqual([]);
    await picture(page, `leads-unsent-${size}`);

    // Back for a moment: some arrive, and then the network is gone in the middle of it.
    let answers = 0;
    const cut = new Promise<void>((resolve, reject) => {
      page.on('response', (response) => {
        if (response.request().method() !== 'POST' || !response.url().endsWith('/campaign/v1/leads')) return;
        answers += 1;
        if (answers === 6) context.setOffline(true).then(resolve, reject);
      });
    });
    await context.setOffline(false);
    await cut;
    await page.locator('a[href="/outbox"]').waitFor();
    await page.reload();
    await page.locator('a[href="/outbox"]').waitFor();
    const first = (await leads()).length;
    expect(first).toBeGreaterThanOrEqual(6);
    expect(first).toBeLessThan(27);

    await context.setOffline(false);
    await page.locator('a[href="/outbox"]').waitFor({ state: 'detached', timeout: 90_000 });

    const all = await leads();
    expect(all).toHaveLength(27);
    const touches = all.map((one) => listOf(one['touches']).length);
    expect(touches.reduce((sum, one) => sum + one, 0)).toBe(30);
    expect(touches.filter((one) => one === 2)).toHaveLength(3);

    // Each once with its receiver: households in the community, firms in the funnel.
    const received = await eventually(async () => {
      const now = await leads();
      return now.every((one) => one['status'] === 'HANDED_OVER') ? now : undefined;
    }, 'the hand-over of all 27');
    const receivers = received.map((one) => {
      const by = JSON.stringify(one['handedOver']);
      return by.includes('"receiver":"funnel"')
        ? 'SME'
        : by.includes('"receiver":"community"')
          ? 'HOUSEHOLD'
          : by;
    });
    expect(receivers).toEqual(received.map((one) => one['kind']));
    expect(receivers.filter((one) => one === 'SME')).toHaveLength(9);
    const inFunnel = await itemsOf(beside, `/api/funnel/v1/leads?campaignId=${campaign}&limit=200`);
    expect(inFunnel.map((one) => one['leadId']).sort()).toEqual(
      received
        .filter((one) => one['kind'] === 'SME')
        .map((one) => one['id'])
        .sort(),
    );
    expect(new Set(received.map((one) => one['id'])).size).toBe(27);

    // The page tells what became of them, and leads to one.
    await page.getByText(t('leads', 'fates.WAITING'), { exact: true }).waitFor({ state: 'detached' });
    await picture(page, `leads-sent-${size}`);
    await page.goto(`/leads?whose=all&campaign=${campaign}`);
    await settled(page);
    await page.getByRole('link', { name: '路演商行1', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '路演商行1' }).waitFor();
    await page.getByText(t('leads', 'timeline.again')).waitFor();
    await picture(page, `leads-one-${size}`);
    // What the browser says about the network that was cut is no fault of the page.
    expect(manager.complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED|ERR_NETWORK/.test(one))).toEqual(
      [],
    );
    await beside.context.close();
    await context.close();
  });
});
