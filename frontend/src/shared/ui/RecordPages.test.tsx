import { useInfiniteQuery } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { read, pricing } from '@/shared/api/client';
import { fields, text } from '@/shared/api/decode';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { RecordPages } from './RecordPages';

startPage();

const quotes = pagedQuery(['quotes', 'list'], (cursor, signal) =>
  read(
    pricing.GET('/api/pricing/v1/quotes', {
      params: { query: { status: 'ISSUED', total: true, limit: 50, cursor } },
      signal,
    }),
    pageOf(fields({ id: text })),
  ),
);

function Quotes({ exportAs }: { exportAs?: string }) {
  return (
    <RecordPages
      query={useInfiniteQuery(quotes)}
      empty="nothing"
      {...(exportAs !== undefined && { exportAs })}
    >
      {(records) => records.map((one) => <p key={one.id}>{one.id}</p>)}
    </RecordPages>
  );
}

/** Answers as a service does: pages to pages, whole lists to programs that ask for a file. */
function services(items: object[]) {
  const asked: { accept: string | null; search: string }[] = [];
  server.use(
    http.get('*/api/pricing/v1/quotes', ({ request }) => {
      asked.push({ accept: request.headers.get('Accept'), search: new URL(request.url).search });
      return request.headers.get('Accept') === 'text/csv'
        ? HttpResponse.text('id\nq-1\n')
        : HttpResponse.json({ items, next: null, total: items.length });
    }),
  );
  return asked;
}

describe('a list that grows page by page', () => {
  it('is handed out as a whole with the filters of what is shown, and not only the part that was read', async () => {
    const asked = services([{ id: 'q-1' }]);
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:list');
    vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    show(<Quotes exportAs="quotes" />);
    await userEvent.click(await screen.findByRole('button', { name: '导出 CSV' }));

    await vi.waitFor(() => expect(names).toEqual(['quotes.csv']));
    expect(asked.at(-1)).toEqual({ accept: 'text/csv', search: '?status=ISSUED' });
  });

  it('offers no file of nothing, nor where none was asked for', async () => {
    services([]);
    show(<Quotes exportAs="quotes" />);
    expect(await screen.findByText('nothing')).toBeTruthy();
    services([{ id: 'q-1' }]);
    show(<Quotes />);
    expect(await screen.findByText('q-1')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
