import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, getJson, putJson } from './api';
import { desk, launch, settled, signIn } from './browser';
import { etagOf, unopenedCommunity } from './communities';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** How many colours there are on the map, of which at least so many belong to its grid, its places and their names. */
function coloursOf(canvas: Element): number {
  if (!(canvas instanceof HTMLCanvasElement)) return 0;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  const colours = new Set<string>();
  for (let at = 0; at < pixels.length; at += 4) {
    colours.add(`${String(pixels[at])},${String(pixels[at + 1])},${String(pixels[at + 2])}`);
  }
  return colours.size;
}

// Under reduced motion the map once read its colours before they had changed, and drew with none.
it.each([
  ['no-preference', 'light'],
  ['reduce', 'light'],
  ['reduce', 'dark'],
] as const)(
  'the map can be read where motion is “%s” and the page is %s',
  async (reducedMotion, colorScheme) => {
    const manager = await desk(browser, { size: 'phone', language: 'zh-CN' });
    const { page } = manager;
    await signIn(manager, 'manager.jianbei');
    const place = await unopenedCommunity(manager);
    const community = `/api/community/v1/communities/${place.id}`;
    const position = { longitude: 114.5149, latitude: 38.0423, system: 'WGS84' };
    await putJson(manager, `${community}/location`, position, await etagOf(manager, community));
    await eventually(
      () =>
        getJson(manager, '/api/community/v1/map?bbox=73.4,3.8,135.1,53.6').then((map) =>
          map['total'] === 0 ? undefined : map,
        ),
      'the place on the map',
    );
    await page.emulateMedia({ reducedMotion, colorScheme });
    await page.goto('/map');
    await settled(page);
    await page.getByRole('link', { name: place.name, exact: true }).first().waitFor();
    await expect
      .poll(() => page.locator('canvas').first().evaluate(coloursOf), { timeout: 30_000 })
      .toBeGreaterThan(8);
    expect(manager.complaints).toEqual([]);
    await manager.context.close();
  },
);
