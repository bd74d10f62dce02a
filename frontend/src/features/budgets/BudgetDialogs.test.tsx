import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { isObject } from '@/shared/api/decode';
import { loadTexts } from '@/shared/i18n/catalogue';
import { show } from '@/testing/page';
import { server, startServer } from '@/testing/server';
import { ReserveDialog } from './BudgetDialogs';
import { budget, budgetCategories } from './model';

startServer();
// A page that suspends in its first rendering is not taken up again by the test.
beforeAll(() => loadTexts('zh-CN', 'budgets'));

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const approved = budget(
  {
    id: 'b-130102001-2027-Q1',
    gridPath: '/13',
    quarter: '2027-Q1',
    status: 'APPROVED',
    categories: budgetCategories.map((category) => ({
      category,
      planned: yuan('200.00'),
      approved: yuan('200.00'),
      reserved: yuan('150.00'),
      spent: yuan('0.00'),
      left: yuan('50.00'),
    })),
    plannedBy: 'u-1',
    version: 4,
  },
  '',
);

async function open(onClose = vi.fn()) {
  const sent: Record<string, unknown>[] = [];
  server.use(
    http.post('*/api/campaign/v1/budgets/:id/entries', async ({ request }) => {
      const body: unknown = await request.json();
      if (isObject(body)) sent.push(body);
      return HttpResponse.json({});
    }),
  );
  show(
    <ReserveDialog
      budget={approved}
      recipient={(name, onPick) => (
        <button type="button" name={name} onClick={() => onPick('pc-12-c3')}>
          王**
        </button>
      )}
      onClose={onClose}
    />,
  );
  await screen.findByLabelText('类别');
  return { sent, onClose };
}

const save = () => userEvent.click(screen.getByRole('button', { name: '保存' }));

describe('keeping an amount', () => {
  it('says what is left and warns of more than that', async () => {
    await open();
    await userEvent.selectOptions(screen.getByLabelText('类别'), 'GIFTS');
    expect(screen.getByText('该类可用 ¥50')).toBeDefined();
    await userEvent.type(screen.getByLabelText('金额（元）'), '50.01');
    expect(screen.getByRole('status').textContent).toContain('超预算');
  });

  it('of the fifth category is declared, by an id and never by a name', async () => {
    const { sent, onClose } = await open();
    await userEvent.selectOptions(screen.getByLabelText('类别'), 'COURTESY');
    await userEvent.type(screen.getByLabelText('金额（元）'), '30');
    await userEvent.type(screen.getByLabelText('用途'), '中秋');
    await save();
    expect(screen.getByRole('alert').textContent).toContain('对象');
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '王**' }));
    await userEvent.type(screen.getByLabelText('事由'), '协助首场路演');
    await save();
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sent).toMatchObject([
      {
        category: 'COURTESY',
        amount: yuan('30.00'),
        courtesy: { recipientId: 'pc-12-c3', occasion: '协助首场路演' },
      },
    ]);
  });
});
