import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { texts, type Language } from './texts';

/** Where the running system is. */
export const baseUrl = process.env['GRIDLINE_URL'] ?? 'http://localhost:8080';

/** A folder for screenshots; none are made without it. */
const gallery = process.env['GALLERY'];

export const sizes = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
} as const;
export type Size = keyof typeof sizes;

/** The demo users whose work the tests do; all have the same password. */
export type DemoUser =
  | 'manager.jianbei'
  | 'supervisor.shijiazhuang'
  | 'account.jianbei'
  | 'account2.jianbei'
  | 'technician.jianbei'
  | 'clerk.jianbei'
  | 'assistant.jianbei'
  | 'analyst.shijiazhuang';
const password = 'gridline-demo';

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A user's own browser: a page, its texts, and everything it complained about. */
export type Desk = {
  page: Page;
  context: BrowserContext;
  t: ReturnType<typeof texts>;
  complaints: string[];
};

type DeskOptions = { size: Size; language: Language; dark?: boolean };

export async function desk(browser: Browser, { size, language, dark = false }: DeskOptions): Promise<Desk> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: sizes[size],
    isMobile: size === 'phone',
    hasTouch: size === 'phone',
    locale: language,
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  await context.addInitScript((chosen) => {
    window.localStorage.setItem('gridline.language', chosen);
  }, language);
  const page = await context.newPage();
  rests.set(page, onTheWay(page));
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // What the server refuses is part of the tests; what the browser blocks or React complains about is not.
    const refused = /Failed to load resource: the server responded with a status of 4\d\d/.test(
      message.text(),
    );
    if (message.type() === 'error' && !refused) complaints.push(message.text());
  });
  return { page, context, t: texts(language), complaints };
}

/** Signs in by the provider's page, and comes back to where the user wanted to go. */
export async function signIn({ page, t }: Desk, user: DemoUser, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByRole('link', { name: t('common', 'login.signIn'), exact: true }).click();
  await page.locator('input[name="username"]').fill(user);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"], input[type="submit"]').first().click();
  await page.waitForURL(
    (url) => url.origin === new URL(baseUrl).origin && url.pathname === path.split('?')[0],
  );
  await page.getByRole('navigation', { name: t('common', 'nav.label') }).waitFor();
}

/** How to wait until a page is at rest, by page: what is on its way is counted from its beginning. */
const rests = new WeakMap<Page, (quiet: number) => Promise<void>>();

/** Waits until nothing is being loaded any more, nor begun to be within half a second. */
export async function settled(page: Page): Promise<void> {
  const rest = rests.get(page) ?? onTheWay(page);
  rests.set(page, rest);
  await rest(500);
  await page.locator('h1').waitFor();
}

/**
 * Tells when a page has come to rest: nothing on its way, nothing shown as loading. Sooner than {@link settled}, which waits
 * half a second for what may still come; where that matters, use the other.
 */
export function restOf(page: Page): () => Promise<void> {
  const rest = onTheWay(page);
  return async () => {
    await rest(150);
    const until = Date.now() + patience;
    while (await isLoading(page)) {
      if (Date.now() > until) throw new Error('something is loading all the time');
      await rest(150);
    }
  };
}

const patience = 30_000;

function onTheWay(page: Page): (quiet: number) => Promise<void> {
  const requests = new Set<Request>();
  let last = Date.now();
  const ended = (request: Request) => {
    requests.delete(request);
    last = Date.now();
  };
  page.on('request', (request) => {
    // A stream of events has no end.
    if (request.resourceType() === 'eventsource') return;
    requests.add(request);
    last = Date.now();
  });
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return async (quiet) => {
    const until = Date.now() + patience;
    last = Date.now();
    while (requests.size > 0 || Date.now() - last < quiet) {
      if (Date.now() > until) {
        throw new Error(`no rest: ${[...requests].map((one) => one.url()).join(' ')}`);
      }
      await page.waitForTimeout(25);
    }
  };
}

function isLoading(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      document.readyState !== 'complete' ||
      document.querySelector('h1') === null ||
      document.querySelector('main [role=status] > .sr-only + div') !== null,
  );
}

/** Another language, and light or dark, without loading the page anew: as if chosen in another tab. */
export async function showAs(page: Page, { language, dark }: Pick<DeskOptions, 'language' | 'dark'>) {
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await page.evaluate((chosen) => {
    if (document.documentElement.lang === chosen) return;
    window.localStorage.setItem('gridline.language', chosen);
    window.dispatchEvent(new StorageEvent('storage', { key: 'gridline.language', newValue: chosen }));
  }, language);
  await page.locator(`html[lang="${language}"]`).waitFor();
}

export async function picture(page: Page, name: string): Promise<void> {
  if (gallery === undefined) return;
  mkdirSync(gallery, { recursive: true });
  await page.screenshot({ path: `${gallery}/${name}.png` });
}

/** The page once more, now under the service worker, so that what it shows is kept. */
export async function carried({ page }: Desk): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 60_000,
  });
  await page.reload();
  await settled(page);
}
