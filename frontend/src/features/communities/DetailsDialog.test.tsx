import { useQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { DetailsDialog, type Described } from './DetailsDialog';

startPage('communities', 'outbox');

const first: Described = {
  id: 'c-1',
  name: '锦绣花园',
  address: '建设路1号',
  kind: 'COMMERCIAL',
  households: 300,
};
/** What the server has. */
let stored = { version: 1, value: first };
const sent: { match: string | null; body: unknown }[] = [];

beforeEach(() => {
  sessionStorage.clear();
  sent.length = 0;
  stored = { version: 1, value: first };
  server.use(
    http.put('*/api/community/v1/communities/c-1', async ({ request }) => {
      const match = request.headers.get('If-Match');
      sent.push({ match, body: await request.json() });
      if (match !== `"${stored.version}"`)
        return HttpResponse.json({ title: 'stale', status: 412 }, { status: 412 });
      return HttpResponse.json({});
    }),
  );
});

function Page({ onClose }: { onClose: () => void }) {
  const query = useQuery({
    queryKey: ['communities', 'c-1'],
    queryFn: () => Promise.resolve(stored),
  });
  if (!query.data) return null;
  const { value, version } = query.data;
  const community = { value, etag: `"${version}"` };
  return <DetailsDialog community={community} onReload={() => void query.refetch()} onClose={onClose} />;
}

async function overtaken(onClose: () => void) {
  show(<Page onClose={onClose} />);
  const households = await screen.findByLabelText(/户数/);
  await userEvent.clear(households);
  await userEvent.type(households, '320');
  // Somebody else saves first.
  stored = { version: 2, value: { ...first, name: '锦绣花园一期', households: 310 } };
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  return screen.findByRole('table');
}

it('shows what was typed beside what stands there now, and sends it over that when told to', async () => {
  const onClose = vi.fn();
  const table = await overtaken(onClose);
  const cells = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));
  expect(cells.map((row) => row.slice(1))).toEqual([
    ['锦绣花园', '锦绣花园一期'],
    ['320', '310'],
  ]);
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: '用我的' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent.map((one) => one.match)).toEqual(['"1"', '"2"']);
  expect(sent[1]?.body).toMatchObject({ name: '锦绣花园', households: 320 });
});

it('gives up what was typed when the current values are to stay', async () => {
  const onClose = vi.fn();
  await overtaken(onClose);
  // Until then the draft is kept.
  expect(sessionStorage.getItem('gridline.draft.details.c-1')).toContain('320');
  await userEvent.click(screen.getByRole('button', { name: '保留现在的' }));
  expect(onClose).toHaveBeenCalledOnce();
  expect(sessionStorage.getItem('gridline.draft.details.c-1')).toBeNull();
  expect(sent).toHaveLength(1);
});

it('takes as many households as the service does, and names the bound where there are more', async () => {
  const onClose = vi.fn();
  show(<Page onClose={onClose} />);
  const households = await screen.findByLabelText(/户数/);
  const save = async (typed: string) => {
    await userEvent.clear(households);
    await userEvent.type(households, typed);
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
  };
  await save('200001');
  expect(await screen.findAllByText(/0 到 200,000/)).not.toHaveLength(0);
  expect(sent).toEqual([]);
  await save('200000');
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent[0]?.body).toMatchObject({ households: 200_000 });
});
