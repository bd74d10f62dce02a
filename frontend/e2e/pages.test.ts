import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, launch, picture, restOf, showAs, signIn, type DemoUser, type Desk } from './browser';
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

/** Each page is loaded once on each size and looked at twice, so that it also shows that it changes its language in place. */
const looks = {
  phone: [
    { language: 'zh-CN', dark: false },
    { language: 'en', dark: true },
  ],
  desktop: [
    { language: 'zh-CN', dark: true },
    { language: 'en', dark: false },
  ],
} as const;

// Both sizes at once: a look is the browser's work almost alone, and there are two of them to share the cores.
describe.concurrent.each(['phone', 'desktop'] as const)(
  'every page on a %s in both languages, light and dark',
  (size) => {
    it(
      'is accessible, fits, has targets large enough and complains about nothing',
      { timeout: 1_500_000 },
      async () => {
        const users = new Map<DemoUser | undefined, Desk & { rest: () => Promise<void> }>();
        const found: string[] = [];
        for (const { name, path, user } of visits(ids)) {
          let used = users.get(user);
          if (!used) {
            const fresh = await desk(browser, { size, ...looks[size][0] });
            if (user) await signIn(fresh, user);
            used = { ...fresh, rest: restOf(fresh.page) };
            users.set(user, used);
          }
          const { page, rest } = used;
          await page.goto(path);
          for (const look of looks[size]) {
            await showAs(page, look);
            await rest();
            const where = `${name}-${size}-${look.language}-${look.dark ? 'dark' : 'light'}`;
            found.push(...(await faultsOf(page)).map((fault) => `${where}: ${fault}`));
            await picture(page, where);
          }
        }
        for (const used of users.values()) {
          found.push(...used.complaints);
          await used.context.close();
        }
        expect(found).toEqual([]);
      },
    );
  },
);

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
