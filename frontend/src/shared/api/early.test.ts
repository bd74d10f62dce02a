import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { server, startServer } from '@/testing/server';
import { anything } from './decode';
import { community, read } from './client';
import { askAhead } from './early';

startServer();

const address = '/api/community/v1/communities/c-1';
const ask = () =>
  read(community.GET('/api/community/v1/communities/{id}', { params: { path: { id: 'c-1' } } }), anything);

describe('an answer that was asked for early', () => {
  it('is taken once; after that the server is asked', async () => {
    let times = 0;
    server.use(http.get(`*${address}`, () => HttpResponse.json({ times: (times += 1) })));

    askAhead(new URL(address, window.location.origin).pathname);
    await expect(ask()).resolves.toEqual({ times: 1 });
    expect(times).toBe(1);
    await expect(ask()).resolves.toEqual({ times: 2 });
  });

  it('is asked for anew when it did not arrive', async () => {
    let times = 0;
    server.use(
      http.get(`*${address}`, () => {
        times += 1;
        return times === 1 ? HttpResponse.error() : HttpResponse.json({ times });
      }),
    );

    askAhead(address);

    await expect(ask()).resolves.toEqual({ times: 2 });
  });

  it('is refused as any other', async () => {
    server.use(
      http.get(`*${address}`, () =>
        HttpResponse.json({ title: 'no', status: 404, code: 'not-found' }, { status: 404 }),
      ),
    );

    askAhead(address);

    await expect(ask()).rejects.toMatchObject({ status: 404 });
  });
});
