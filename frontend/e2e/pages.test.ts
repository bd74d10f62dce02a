import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, launch, picture, settled, signIn, type DemoUser, type Desk } from './browser';
import { faultsOf } from './faults';
import { prepare, type Prepared } from './prepared';
import { visits } from './visits';

let browser: Browser;
let ids: Prepared;

beforeAll(async () => {
  browser = await launch();
  ids = await prepare(browser);
});
afterAll(() => browser.close());

describe.each([
  { size: 'phone', language: 'zh-CN', dark: false },
  { size: 'phone', language: 'en', dark: true },
  { size: 'desktop', language: 'zh-CN', dark: true },
  { size: 'desktop', language: 'en', dark: false },
] as const)('every page on a $size in $language (dark: $dark)', (look) => {
  it('is accessible, fits, has targets large enough and complains about nothing', async () => {
    const users = new Map<DemoUser | undefined, Desk>();
    const found: string[] = [];
    for (const { name, path, user } of visits(ids)) {
      let used = users.get(user);
      if (!used) {
        used = await desk(browser, look);
        if (user) await signIn(used, user);
        users.set(user, used);
      }
      await used.page.goto(path);
      await settled(used.page);
      found.push(...(await faultsOf(used.page)).map((fault) => `${name}: ${fault}`));
      await picture(used.page, `${name}-${look.size}-${look.language}-${look.dark ? 'dark' : 'light'}`);
    }
    for (const used of users.values()) {
      found.push(...used.complaints);
      await used.context.close();
    }
    expect(found).toEqual([]);
  });
});

describe('dialogs', () => {
  it('hold the focus, close by Escape and give the focus back', async () => {
    const manager = await desk(browser, { size: 'desktop', language: 'en' });
    const { page, t } = manager;
    await signIn(manager, 'manager.jianbei', `/communities/${ids.community}`);
    const opener = page.getByRole('button', { name: t('communities', 'offers.record') });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel(t('communities', 'offers.speed')).fill('1');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);

    // What was typed is still there.
    await opener.click();
    expect(await page.getByRole('dialog').getByLabel(t('communities', 'offers.speed')).inputValue()).toBe(
      '1',
    );
    await manager.context.close();
  });
});
