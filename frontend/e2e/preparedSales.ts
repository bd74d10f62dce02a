import type { Browser } from 'playwright-core';
import { eventually, getJson, itemsOf, postJson } from './api';
import { desk, signIn } from './browser';

type Where = { communityId: string; scope: string; tariffId: string; today: string; opening: string };

/** What account managers and supervisors work with: customers, a list, a product, a special offer, a quote. */
export async function sold(browser: Browser, { communityId, scope, tariffId, today, opening }: Where) {
  const account = await desk(browser, { size: 'desktop', language: 'zh-CN' });
  await signIn(account, 'account.jianbei');
  const customer = await postJson(account, '/api/funnel/v1/customers', {
    firmName: `页面检查商行 ${Date.now().toString(36)}`,
    communityId: communityId,
    address: '建北街道光华路20号',
    clusterKind: 'STREET_SHOP',
    people: 5,
    contacts: [{ name: '李晓', phone: '13912341234', role: '店主', canDecide: true }],
  });
  await postJson(account, `/api/funnel/v1/customers/${String(customer['id'])}/claim`, undefined);
  await postJson(account, `/api/funnel/v1/customers/${String(customer['id'])}/plans`, {
    kind: 'VISIT',
    dueAt: new Date(Date.now() + 2 * 86_400_000).toISOString(),
    note: '带上新资费单页，谈门店宽带',
  });
  await postJson(account, `/api/funnel/v1/customers/${String(customer['id'])}/contracts`, {
    party: 'COMPETITOR',
    operator: '电信',
    product: '宽带 100M',
    monthlyFee: { amount: '99.00', currency: 'CNY' },
    endsOn: today,
  });
  // A second file with the same phone: a suggestion to merge.
  await postJson(account, '/api/funnel/v1/customers', {
    firmName: `页面检查商行有限公司 ${Date.now().toString(36)}`,
    communityId: communityId,
    address: '建北街道光华路20号',
    clusterKind: 'STREET_SHOP',
    people: 6,
    contacts: [{ name: '李晓', phone: '13912341234', role: '店主', canDecide: true }],
  });
  const job = await postJson(account, '/api/funnel/v1/bulk-jobs', {
    kind: 'EXPORT',
    ids: [String(customer['id'])],
  });
  await account.context.close();

  const supervisor = await desk(browser, { size: 'desktop', language: 'zh-CN' });
  await signIn(supervisor, 'supervisor.shijiazhuang');
  const [rules] = await itemsOf(supervisor, '/api/pricing/v1/rule-sets');
  await postJson(supervisor, '/api/pricing/v1/products', {
    name: `宽带包年 ${Date.now().toString(36)}`,
    kind: 'BROADBAND',
    gridPath: '/13/1301',
    prices: [1, 2].map((speedMbps) => ({
      speedMbps,
      monthlyFee: { amount: speedMbps === 1 ? '45.00' : '80.00', currency: 'CNY' },
      termMonths: 12,
      prepaid: { amount: speedMbps === 1 ? '540.00' : '960.00', currency: 'CNY' },
      installationFee: { amount: '300.00', currency: 'CNY' },
      validFrom: '2026-01-01',
    })),
  });
  const special = await postJson(supervisor, '/api/pricing/v1/special-offers', {
    name: '开通首发百户',
    tariffId,
    endsOn: opening,
    terms: { kind: 'LAUNCH', firstN: 100, monthlyFee: { amount: '40.00', currency: 'CNY' } },
  });
  await supervisor.context.close();

  const seller = await desk(browser, { size: 'desktop', language: 'zh-CN' });
  await signIn(seller, 'account.jianbei');
  const quote = await postJson(seller, '/api/pricing/v1/quotes', {
    customer: { id: String(customer['id']), firm: true, addressee: '页面检查商行' },
    communityId: communityId,
    gridPath: scope,
    lines: [
      { kind: 'TARIFF', tariffId, quantity: 2 },
      { kind: 'BUNDLE', minutes: 2000, edition: 'BASE', plan: 'A', quantity: 1 },
    ],
  });
  const timeline = `/api/funnel/v1/customers/${String(customer['id'])}/timeline`;
  await eventually(async () => {
    const { entries } = await getJson(seller, timeline);
    return JSON.stringify(entries).includes('"QUOTE"') ? true : undefined;
  }, 'the quote in the timeline');
  await seller.context.close();
  return {
    customer: String(customer['id']),
    job: String(job['id']),
    ruleSet: String(rules?.['id']),
    special: String(special['id']),
    quote: String(quote['id']),
  };
}
