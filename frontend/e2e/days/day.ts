import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { desk, launch, settled, signIn, type DemoUser, type Desk, type Size } from '../browser';
import { planned, unopenedCommunity, type Place } from '../communities';
import { approvedTariff } from '../tariffs';
import type { Language } from '../texts';

/** How each role's day is seen: on a phone in Chinese, at a desk in English. */
export const looks: [Size, Language][] = [
  ['phone', 'zh-CN'],
  ['desktop', 'en'],
];

let browser: Browser;

/** A browser for the tests of this file, and what their work is about: a community that is not open, a tariff there. */
export function prepareDay(needs: { tariff?: boolean } = {}): {
  readonly place: Place;
  readonly tariffId: string;
} {
  let place: Place | undefined;
  let tariffId: string | undefined;
  beforeAll(async () => {
    browser = await launch();
    const manager = await at('manager.jianbei', 'desktop', 'zh-CN');
    place = await unopenedCommunity(manager);
    if (needs.tariff) {
      await planned(manager, place.id);
      tariffId = await approvedTariff(browser, manager, place.id);
    }
    await manager.context.close();
  });
  afterAll(() => browser.close());
  return {
    get place() {
      return made(place, 'a place');
    },
    get tariffId() {
      return made(tariffId, 'a tariff');
    },
  };
}

function made<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new Error(`${what} was not prepared`);
  return thing;
}

/** Names of what a test makes end in this, so that they are found among those of other runs. */
export function runOn(size: Size): string {
  return `${Date.now().toString(36)}${size === 'phone' ? 'p' : 'd'}`;
}

/** Somebody's page of today. */
export async function at(user: DemoUser, size: Size, language: Language): Promise<Desk> {
  const used = await desk(browser, { size, language });
  await signIn(used, user);
  await settled(used.page);
  return used;
}

/** A duty on the page of today: how much there is of it, and the way to the work. */
export async function duty({ page, t }: Desk, name: string): Promise<{ count: number; tile: Locator }> {
  const tiles = page.getByRole('list', { name: t('home', 'tiles'), exact: true });
  const tile = tiles.getByRole('link').filter({ hasText: t('home', `duty.${name}`) });
  // Why it is today's.
  await tile.getByText(t('home', `why.${name}`), { exact: true }).waitFor();
  const number = tile.locator('strong');
  await expect.poll(() => number.innerText(), { timeout: 30_000 }).toMatch(/^\d+\+?$/);
  return { count: Number.parseInt(await number.innerText(), 10), tile };
}

/** Back on the page of today, a duty has become less. */
export async function lessOf(used: Desk, name: string, before: number): Promise<void> {
  await goHome(used);
  await expect.poll(async () => (await duty(used, name)).count, { timeout: 60_000 }).toBeLessThan(before);
}

export async function goHome({ page, t }: Desk): Promise<void> {
  const navigation = page.getByRole('navigation', { name: t('common', 'nav.label'), exact: true });
  await navigation.getByRole('link', { name: t('common', 'nav.home'), exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await settled(page);
}

/** What the site offers to go to, on a phone behind the last tab. */
export async function offers({ page }: Desk, size: Size): Promise<string[]> {
  if (size === 'phone') await page.goto('/more');
  await settled(page);
  const within = size === 'phone' ? page.locator('#root') : page.getByRole('navigation').first();
  // Groups of the navigation may be closed, and what is in them is offered all the same.
  const links = await within.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(links.length).toBeGreaterThan(4);
  return links.flatMap((one) => one ?? []);
}

export async function save(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

export async function finish(used: Desk): Promise<void> {
  expect(used.complaints).toEqual([]);
  await used.context.close();
}
