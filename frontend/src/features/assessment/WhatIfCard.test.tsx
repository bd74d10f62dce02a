import { useQuery } from '@tanstack/react-query';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { policyQuery } from './api/assessments';
import { WhatIfCard } from './WhatIfCard';

startPage('assessment', 'grades', 'outbox');

const rules = {
  residents: 50,
  threshold: 20,
  households: 30,
  importantAt: 50,
  urgentAt: 40,
  fullCapacity: 500,
};
let stored = { policy: rules, version: 1 };
const sent: { match: string | null; policy: unknown; reason: unknown }[] = [];

beforeEach(() => {
  stored = { policy: rules, version: 1 };
  sent.length = 0;
  const answer = () =>
    HttpResponse.json(
      { cityId: '1301', policy: stored.policy, policyVersion: stored.version },
      { headers: { ETag: `"${stored.version}"` } },
    );
  server.use(
    http.get('*/api/community/v1/scoring-policies/1301', answer),
    http.put('*/api/community/v1/scoring-policies/1301', async ({ request }) => {
      const match = request.headers.get('If-Match');
      // What this page sends.
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
      const body = (await request.json()) as { policy: typeof rules; reason: string };
      sent.push({ match, ...body });
      if (match !== `"${stored.version}"`) return HttpResponse.json({ status: 412 }, { status: 412 });
      stored = { policy: body.policy, version: stored.version + 1 };
      return answer();
    }),
  );
});

function Page() {
  const query = useQuery(policyQuery('1301'));
  return (
    <>
      {query.data && (
        <WhatIfCard policy={query.data} gridPath={null} mayAdopt onReload={() => void query.refetch()} />
      )}
      <UndoToasts />
    </>
  );
}

async function adopt() {
  show(<Page />);
  fireEvent.change(await screen.findByLabelText(/重要分界/), { target: { value: '60' } });
  await userEvent.click(screen.getByRole('button', { name: '采用这组权重' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('调整理由'), '重点更集中');
  return {
    dialog,
    save: () => userEvent.click(within(dialog).getByRole('button', { name: '采用这组权重' })),
  };
}

const importantAt = () => screen.getByLabelText<HTMLInputElement>(/重要分界/).value;

describe('the rules of a city', () => {
  it('are adopted, and those before are adopted again by an undo', async () => {
    const { save } = await adopt();
    await save();
    await userEvent.click(await screen.findByRole('button', { name: /^撤销：已采用/ }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual({ match: '"2"', policy: rules, reason: '撤销上一次调整' });
    await waitFor(() => expect(importantAt()).toBe('50'));
  });

  it('stay as they were adopted while the page is still fetching them', async () => {
    const { save } = await adopt();
    server.use(
      http.get('*/api/community/v1/scoring-policies/1301', () => new Promise<never>(() => undefined)),
    );
    await save();
    await screen.findByRole('button', { name: /^撤销：已采用/ });
    expect(importantAt()).toBe('60');
  });

  it('are shown on both sides when somebody else was faster; what was moved stays', async () => {
    const { dialog, save } = await adopt();
    stored = { policy: { ...rules, importantAt: 55 }, version: 2 };
    await save();
    const table = await within(dialog).findByRole('table');
    const cells = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells).toEqual([['重要分界', '60', '55']]);
    await userEvent.click(within(dialog).getByRole('button', { name: '用我的' }));
    await waitFor(() => expect(sent.map(({ match }) => match)).toEqual(['"1"', '"2"']));
    await waitFor(() => expect(stored.policy.importantAt).toBe(60));
  });

  it('are those of the other when they are to stay', async () => {
    const { dialog, save } = await adopt();
    stored = { policy: { ...rules, importantAt: 55 }, version: 2 };
    await save();
    await within(dialog).findByRole('table');
    await userEvent.click(within(dialog).getByRole('button', { name: '保留现在的' }));
    expect(importantAt()).toBe('55');
    expect(sent).toHaveLength(1);
  });
});
