import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { loadTexts } from '@/shared/i18n/catalogue';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { show } from '@/testing/page';
import { server, startServer } from '@/testing/server';
import { sessionOf, SignedIn } from '@/testing/signedIn';
import { customerStages, type CustomerStage } from '../stages';
import { Board } from './Board';
import { dropOf } from './drop';

startServer();

const holder = { id: 'u-li', name: '李客户', since: '2026-03-01T00:00:00Z', until: '2026-12-31T00:00:00Z' };

function firm(id: string, firmName: string, stage: CustomerStage, held = true) {
  return {
    id,
    firmName,
    communityId: 'c-1',
    communityName: '光华里',
    gridPath: '/13/1301',
    address: '光华路20号',
    clusterKind: 'STREET_SHOP',
    people: 5,
    stage,
    lost: false,
    version: 1,
    ...(held && { holder }),
  };
}

/** A service with customers by stage; a move is refused with what is missing, as it says, or leaves version 2. */
function funnel(missing?: string) {
  const asked: unknown[] = [];
  const over: (string | null)[] = [];
  const filters: string[] = [];
  const fees: string[] = [];
  const customers = [firm('k-1', '光华早点', 'TARGET'), firm('k-2', '别人的店', 'TARGET', false)];
  server.use(
    sessionOf({ id: 'u-li', name: '李客户', roles: ['ACCOUNT_MANAGER'], scopes: ['/13/1301'] }),
    http.get('*/api/funnel/v1/customers', ({ request }) => {
      const search = new URL(request.url).searchParams;
      filters.push(search.toString());
      const items = customers.filter((one) => one.stage === search.get('stage'));
      return HttpResponse.json({ items, next: null, total: items.length === 0 ? 0 : 1207 });
    }),
    http.get('*/api/funnel/v1/stage-fees', ({ request }) => {
      fees.push(new URL(request.url).search);
      const ordered = { stage: 'ORDERED', customers: 3, monthlyFee: { amount: '12840.50', currency: 'CNY' } };
      return HttpResponse.json({ items: [ordered] });
    }),
    http.post('*/api/funnel/v1/customers/:id/stage', async ({ request }) => {
      asked.push(await request.json());
      over.push(request.headers.get('If-Match'));
      return missing === undefined
        ? HttpResponse.json({
            ...customers[0],
            version: 2,
            contacts: [],
            evidence: [],
            stageHistory: [],
            orders: [],
          })
        : HttpResponse.json(
            {
              title: '规则不允许',
              status: 422,
              code: 'FN-01.evidence-missing',
              violations: [{ code: 'FN-01.evidence-missing', field: null, message: missing, params: {} }],
              traceId: 't',
            },
            { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
          );
    }),
  );
  return { asked, over, filters, fees };
}

async function open() {
  show(
    <SignedIn>
      <Board filter={{ holderId: 'u-li' }} />
      <UndoToasts />
    </SignedIn>,
  );
  await screen.findByRole('link', { name: '光华早点' });
}

describe('the board', () => {
  it('shows every stage with how many are in it, within the filter', async () => {
    const { filters } = funnel();
    await open();
    const stages = screen.getAllByRole('heading', { level: 2 });
    expect(stages).toHaveLength(customerStages.length);
    await waitFor(() => expect(stages[0]?.textContent).toContain('1,207'));
    expect(filters).toHaveLength(6);
    expect(filters.every((one) => one.includes('holderId=u-li') && one.includes('total=true'))).toBe(true);
  });

  it('shows of every stage what was ordered a month, within the filter', async () => {
    const { fees } = funnel();
    await open();
    expect((await screen.findByText('已订月费 ¥12,840.50/月')).closest('section')?.dataset['stage']).toBe(
      'ORDERED',
    );
    expect(screen.getAllByText('已订月费 ¥0/月')).toHaveLength(5);
    expect(fees).toEqual(['?holderId=u-li&lost=false']);
  });

  it('lists what is missing where a customer may not go on yet', async () => {
    const { asked } = funnel('还缺证据：客户档案');
    await open();
    await userEvent.click(screen.getByRole('button', { name: /^光华早点：进入/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('还缺证据：客户档案');
    expect(asked).toEqual([{ to: 'LISTED' }]);
  });

  it('takes a step back that was a slip, over the version it left', async () => {
    await loadTexts('zh-CN', 'outbox');
    const { asked, over } = funnel();
    await open();
    await userEvent.click(screen.getByRole('button', { name: '光华早点：进入清单客户' }));
    await userEvent.click(await screen.findByRole('button', { name: '撤销：已进入清单客户' }));
    const slip = { to: 'TARGET', reason: 'OTHER', reasonText: '误操作，撤销移动', mistaken: true };
    await waitFor(() => expect(asked).toEqual([{ to: 'LISTED' }, slip]));
    expect(over).toEqual([null, '"2"']);
  });

  it('asks for the reason before a customer goes back or is lost', async () => {
    funnel();
    await open();
    await userEvent.click(screen.getByRole('button', { name: '光华早点：退回或流失' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('option', { name: '已流失' })).toBeDefined();
  });

  it("offers no move of others' customers", async () => {
    funnel();
    await open();
    expect(screen.getByRole('link', { name: '别人的店' })).toBeDefined();
    expect(screen.queryByRole('button', { name: /^别人的店/ })).toBeNull();
  });

  it('knows what letting go over a stage means', () => {
    expect(dropOf('TARGET', 'LISTED')).toBe('advance');
    expect(dropOf('TARGET', 'POTENTIAL')).toBe('tooFar');
    expect(dropOf('INTENTION', 'LISTED')).toBe('back');
    expect(dropOf('ON_NET', 'ON_NET')).toBe('nothing');
    expect(dropOf('ON_NET', undefined)).toBe('nothing');
  });
});
