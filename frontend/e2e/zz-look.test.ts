import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { desk, launch, picture, restOf, showAs, signIn } from './browser';
import { faultsOf } from './faults';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
const grid = '/13/1301/130102/130102001';
const pages = [
  ['figures', `/figures?unit=${grid}`],
  ['moves', `/figures/moves?grid=${grid}`],
  ['orders', `/figures/orders`],
  ['prices', '/figures/prices'],
  ['standings', '/figures/standings'],
  ['proposals', `/proposals?unit=${grid}&status=ALL`],
  ['specials', `/special-offers?unit=${grid}`],
  ['schedules', `/schedules?grid=${grid}&late=yes`],
  ['customers', `/customers?grid=${grid}&lost=no`],
  ['progress', '/progress'],
  ['more', '/more'],
] as const;
describe.each(['phone', 'desktop'] as const)('%s', (size) => {
  it('has no faults', { timeout: 600_000 }, async () => {
    const used = await desk(browser, { size, language: 'zh-CN', dark: false });
    await signIn(used, 'supervisor.shijiazhuang');
    const rest = restOf(used.page);
    const found: string[] = [];
    for (const [name, path] of pages) {
      await used.page.goto(path);
      for (const look of [
        { language: 'zh-CN', dark: size === 'desktop' },
        { language: 'en', dark: size === 'phone' },
      ] as const) {
        await showAs(used.page, look);
        await rest();
        found.push(
          ...(await faultsOf(used.page)).map((fault) => `${name}-${size}-${look.language}: ${fault}`),
        );
        await picture(used.page, `real-${name}-${size}-${look.language}`);
      }
    }
    found.push(...used.complaints);
    expect(found).toEqual([]);
  });
});
