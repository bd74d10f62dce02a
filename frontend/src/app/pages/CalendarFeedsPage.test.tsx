import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { CalendarFeedsPage } from './CalendarFeedsPage';

startPage('rollout', 'outbox');

it('shows the address once, and revokes only after asking', async () => {
  const feeds: { id: string; madeAt: string; until: string; revoked: boolean }[] = [];
  const revoked: string[] = [];
  server.use(
    http.get('*/api/campaign/v1/calendar-feeds', () => HttpResponse.json({ items: feeds })),
    http.post('*/api/campaign/v1/calendar-feeds', () => {
      const feed = {
        id: 'cf-1',
        madeAt: '2026-03-02T01:00:00Z',
        until: '2999-03-02T01:00:00Z',
        revoked: false,
      };
      feeds.push(feed);
      return HttpResponse.json({ ...feed, path: '/api/campaign/v1/calendar/secret.ics' }, { status: 201 });
    }),
    http.delete('*/api/campaign/v1/calendar-feeds/:id', ({ params }) => {
      revoked.push(String(params['id']));
      feeds.forEach((one) => (one.revoked = true));
      return HttpResponse.json(feeds[0]);
    }),
  );
  show(
    <>
      <CalendarFeedsPage />
      <UndoToasts />
    </>,
  );
  expect(await screen.findByText('还没有订阅')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: '生成订阅地址' }));
  const address = await screen.findByRole<HTMLInputElement>('textbox', { name: '订阅地址' });
  expect(address.value).toBe(`${window.location.origin}/api/campaign/v1/calendar/secret.ics`);
  expect(screen.getByRole('button', { name: /撤销/ })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: '已保存好' }));
  expect(screen.queryByLabelText('订阅地址')).toBeNull();

  await userEvent.click(await screen.findByRole('button', { name: /^停用 / }));
  expect(revoked).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '停用' }));
  expect(await screen.findByText('已停用', { selector: 'span' })).toBeDefined();
  expect(revoked).toEqual(['cf-1']);
});

it('takes a new address back at once', async () => {
  const feeds: { id: string; madeAt: string; until: string; revoked: boolean }[] = [];
  server.use(
    http.get('*/api/campaign/v1/calendar-feeds', () => HttpResponse.json({ items: feeds })),
    http.post('*/api/campaign/v1/calendar-feeds', () => {
      const feed = {
        id: 'cf-2',
        madeAt: '2026-03-02T01:00:00Z',
        until: '2999-03-02T01:00:00Z',
        revoked: false,
      };
      feeds.push(feed);
      return HttpResponse.json({ ...feed, path: '/api/campaign/v1/calendar/secret.ics' }, { status: 201 });
    }),
    http.delete('*/api/campaign/v1/calendar-feeds/cf-2', () => {
      feeds.forEach((one) => (one.revoked = true));
      return HttpResponse.json(feeds[0]);
    }),
  );
  show(
    <>
      <CalendarFeedsPage />
      <UndoToasts />
    </>,
  );
  await userEvent.click(await screen.findByRole('button', { name: '生成订阅地址' }));
  await screen.findByRole('textbox', { name: '订阅地址' });
  const undo = screen.getAllByRole('button', { name: /撤销/ }).at(-1);
  if (undo) await userEvent.click(undo);
  expect(await screen.findByText('已停用', { selector: 'span' })).toBeDefined();
  expect(screen.queryByRole('textbox', { name: '订阅地址' })).toBeNull();
});
