// What Lighthouse says of the pages of a running system, signed in, beside the budgets: medians of three.
//
//   ./start                                                                   (in one terminal)
//   cd benchmarks/lighthouse && npm ci && node measure.mjs [--port 8080] [--runs 3] [--only customers]   (in another)
//
// A package of its own, since it brings more than two hundred others along that no test needs. Ends with 1 where a budget is missed.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import lighthouse, { desktopConfig } from "lighthouse";
import { chromium } from "playwright-core";

const { values: options } = parseArgs({
  options: {
    port: { type: "string", default: "8080" },
    runs: { type: "string", default: "3" },
    only: { type: "string", default: "" },
  },
});
const site = `http://localhost:${options.port}`;
const runs = Number(options.runs);

/**
 * All pages in Lighthouse's profile of a slow phone and network, by which it scores them too; those with wide tables with a screen so wide
 * that they are shown. What a table scores by Lighthouse's profile of a desk is printed beside it, without a budget.
 */
const phone = {
  performance: [90, "least"],
  accessibility: [100, "least"],
  lcp: [2500, "most"],
  tbt: [250, "most"],
};
const table = { performance: [80, "least"], cls: [0.05, "most"] };
const pages = [
  { name: "login", path: "/login", user: null, budget: phone },
  { name: "home-manager", path: "/", user: "manager.jianbei", budget: phone },
  { name: "home-account", path: "/", user: "account.jianbei", budget: phone },
  {
    name: "home-supervisor",
    path: "/",
    user: "supervisor.shijiazhuang",
    budget: phone,
  },
  {
    name: "communities",
    path: "/communities",
    user: "manager.jianbei",
    budget: phone,
  },
  {
    name: "community",
    path: firstCommunity,
    user: "manager.jianbei",
    budget: phone,
  },
  { name: "map", path: "/map", user: "manager.jianbei", budget: phone },
  {
    name: "schedules",
    path: "/schedules",
    user: "manager.jianbei",
    budget: phone,
  },
  {
    name: "lead-capture",
    path: "/leads/capture",
    user: "manager.jianbei",
    budget: phone,
  },
  {
    name: "customers",
    path: "/customers",
    user: "account.jianbei",
    budget: phone,
  },
  {
    name: "proposals",
    path: "/proposals",
    user: "supervisor.shijiazhuang",
    budget: phone,
  },
  {
    name: "customers-table",
    path: "/customers",
    user: "account.jianbei",
    budget: table,
    desk: true,
  },
  {
    name: "communities-table",
    path: "/communities",
    user: "supervisor.shijiazhuang",
    budget: table,
    desk: true,
  },
  {
    name: "work-order-table",
    path: "/work-order",
    user: "supervisor.shijiazhuang",
    budget: table,
    desk: true,
  },
  {
    name: "figures-table",
    path: "/figures",
    user: "supervisor.shijiazhuang",
    budget: table,
    desk: true,
  },
  {
    name: "catalogue-table",
    path: "/catalogue",
    user: "supervisor.shijiazhuang",
    budget: table,
    desk: true,
  },
];

async function firstCommunity(page) {
  const answer = await page.request.get(
    `${site}/api/community/v1/communities?limit=1`,
  );
  return `/communities/${(await answer.json()).items[0].id}`;
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function signIn(page, user) {
  await page.goto(`${site}/`);
  await page.locator('a[href^="/bff/login"]').click();
  await page.locator('input[name="username"]').fill(user);
  await page.locator('input[name="password"]').fill("gridline-demo");
  await page
    .locator('button[type="submit"], input[type="submit"]')
    .first()
    .click();
  await page.waitForURL(`${site}/`);
  await page.locator("h1").waitFor();
}

/** A browser of one user, which Lighthouse drives too; it keeps the sign-in and throws everything else away before each run. */
async function browserOf(user) {
  const folder = mkdtempSync(join(tmpdir(), "gridline-lighthouse-"));
  const port = await freePort();
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      `--remote-debugging-port=${port}`,
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  if (user !== null) await signIn(page, user);
  return {
    port,
    page,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const mobile = {
  formFactor: "mobile",
  screenEmulation: {
    mobile: true,
    width: 390,
    height: 844,
    deviceScaleFactor: 2,
    disabled: false,
  },
};
const wide = {
  formFactor: "mobile",
  screenEmulation: {
    mobile: true,
    width: 1350,
    height: 940,
    deviceScaleFactor: 1,
    disabled: false,
  },
};
const slow = {
  rttMs: 150,
  throughputKbps: 1638.4,
  requestLatencyMs: 562.5,
  downloadThroughputKbps: 1474.56,
  uploadThroughputKbps: 675,
  cpuSlowdownMultiplier: 4,
};

const profiles = {
  phone: { ...mobile, throttlingMethod: "simulate", throttling: slow },
  wide: { ...wide, throttlingMethod: "simulate", throttling: slow },
  desk: desktopConfig.settings,
};

async function measured(port, address, profile) {
  const settings = {
    ...profiles[profile],
    onlyCategories: ["performance", "accessibility"],
  };
  const result = await lighthouse(
    address,
    { port, logLevel: "error", output: "json" },
    { extends: "lighthouse:default", settings },
  );
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`);
  if (!result.lhr.finalDisplayedUrl.startsWith(address))
    throw new Error(`${address} led to ${result.lhr.finalDisplayedUrl}`);
  if (process.env.DETAIL) {
    const lcp = audits['largest-contentful-paint-element']?.details;
    console.log('LCP', JSON.stringify(lcp?.items?.[0]?.items?.[0]?.node?.snippet ?? lcp).slice(0,300), JSON.stringify(lcp?.items?.[1]?.items?.map(i=>[i.phase,Math.round(i.timing)])));
    console.log('FCP', Math.round(audits['first-contentful-paint'].numericValue), 'SI', Math.round(audits['speed-index'].numericValue), 'score', categories.performance.score);
    for (const r of audits['network-requests'].details.items) console.log(String(Math.round(r.networkRequestTime)).padStart(6), String(Math.round(r.networkEndTime)).padStart(6), String(r.transferSize).padStart(8), r.priority, r.statusCode, r.url.replace(site,''));
    for (const t of audits['long-tasks'].details.items) console.log('long', Math.round(t.startTime), Math.round(t.duration), t.url.replace(site,''));
    const cl = audits['layout-shifts']?.details?.items; if (cl) for (const c of cl) console.log('shift', c.score, c.node?.snippet?.slice(0,150));
    const dom = audits['dom-size']?.numericValue; console.log('dom', dom);
    for (const t of audits['mainthread-work-breakdown'].details.items) console.log('work', t.groupLabel, Math.round(t.duration));
  }
  return {
    performance: Math.round(categories.performance.score * 100),
    accessibility: Math.round(categories.accessibility.score * 100),
    lcp: Math.round(audits["largest-contentful-paint"].numericValue),
    tbt: Math.round(audits["total-blocking-time"].numericValue),
    cls: audits["cumulative-layout-shift"].numericValue,
  };
}

const median = (numbers) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const columns = ["performance", "accessibility", "lcp", "tbt", "cls"];
const shown = (name, value) =>
  name === "cls" ? value.toFixed(3) : String(value);

let missed = 0;
console.log(
  `medians of ${runs}; slow phone: ${slow.cpuSlowdownMultiplier} × slower processor, ${slow.rttMs} ms, 1.6 Mbit/s; lcp and tbt in ms`,
);
console.log(
  ["page".padEnd(20), ...columns.map((name) => name.padStart(20))].join(""),
);
const wanted = pages.filter((one) => one.name.includes(options.only));
for (const user of new Set(wanted.map((one) => one.user))) {
  const browser = await browserOf(user);
  try {
    for (const one of wanted.filter((each) => each.user === user)) {
      const path =
        typeof one.path === "string" ? one.path : await one.path(browser.page);
      const all = [];
      const address = site + path;
      for (let run = 0; run < runs; run += 1)
        all.push(
          await measured(browser.port, address, one.desk ? "wide" : "phone"),
        );
      const cells = columns.map((name) => {
        const value = median(all.map((each) => each[name]));
        const [limit, kind] = one.budget[name] ?? [];
        if (limit === undefined) return shown(name, value).padStart(20);
        const kept = kind === "least" ? value >= limit : value <= limit;
        if (!kept) missed += 1;
        return `${shown(name, value)} ${kind === "least" ? "≥" : "≤"} ${limit}${kept ? "" : " ✗"}`.padStart(
          20,
        );
      });
      const atDesk = one.desk
        ? `  at a desk: ${(await measured(browser.port, address, "desk")).performance}`
        : "";
      console.log([one.name.padEnd(20), ...cells, atDesk].join(""));
    }
  } finally {
    await browser.close();
  }
}
console.log(missed === 0 ? "every budget kept" : `${missed} budgets missed`);
process.exitCode = missed === 0 ? 0 : 1;
