import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseLanguage } from '@/shared/i18n/language';
import { onSessionEnded, setCsrfToken } from '@/shared/session/credentials';
import { renewToken } from '@/shared/session/session';
import { server, startServer } from '@/testing/server';
import { community, done, read, readTagged } from './client';
import { fields, text } from './decode';
import { Problem, Unreachable } from './problem';

const address = 'http://localhost:3000/api/community/v1/communities/:id';
const named = fields({ name: text });
const get = () => community.GET('/api/community/v1/communities/{id}', { params: { path: { id: 'c-1' } } });

startServer();
afterEach(() => chooseLanguage('zh-CN'));

describe('a request', () => {
  it('asks in the language of the page, and shows its CSRF token only when it changes something', async () => {
    const seen: (string | null)[][] = [];
    const note = ({ request }: { request: Request }) => {
      seen.push([
        request.method,
        request.headers.get('Accept-Language'),
        request.headers.get('X-CSRF-TOKEN'),
      ]);
      return HttpResponse.json({ name: 'a' });
    };
    server.use(http.get(address, note), http.put(`${address}/opening-plan`, note));
    setCsrfToken('secret');
    await read(get(), named);
    chooseLanguage('en');
    await done(
      community.PUT('/api/community/v1/communities/{id}/opening-plan', {
        params: { path: { id: 'c-1' }, header: { 'If-Match': '"1"' } },
        body: { plannedOpening: '2027-01-15' },
      }),
    );
    expect(seen).toEqual([
      ['GET', 'zh-CN', null],
      ['PUT', 'en', 'secret'],
    ]);
  });

  it('takes nothing the browser kept once a language was chosen, here or in another tab', async () => {
    const modes: [string | null, string][] = [];
    server.use(
      http.get(address, ({ request }) => {
        modes.push([request.headers.get('Accept-Language'), request.cache]);
        return HttpResponse.json({ name: 'a' });
      }),
    );
    localStorage.clear();
    await read(get(), named);
    localStorage.setItem('gridline.language', 'en');
    window.dispatchEvent(new StorageEvent('storage', { key: 'gridline.language', newValue: 'en' }));
    await read(get(), named);
    expect(modes).toEqual([
      ['zh-CN', 'default'],
      ['en', 'reload'],
    ]);
  });

  it('sends once more with a fresh token when the session was renewed, unless somebody else is signed in', async () => {
    const tokens: (string | null)[] = [];
    let signedIn = 'u-1';
    const session = () =>
      HttpResponse.json({
        authenticated: true,
        user: { id: signedIn, name: 'n', roles: [], scopes: [] },
        csrfToken: 'fresh',
      });
    const judge = async ({ request }: { request: Request }) => {
      const token = request.headers.get('X-CSRF-TOKEN');
      tokens.push(`${token} ${await request.text()}`);
      return token === 'fresh'
        ? HttpResponse.json({})
        : HttpResponse.json({ status: 403, code: 'page-token-missing' }, { status: 403 });
    };
    server.use(
      http.get('http://localhost:3000/bff/session', session),
      http.put(`${address}/opening-plan`, judge),
    );
    const plan = () =>
      done(
        community.PUT('/api/community/v1/communities/{id}/opening-plan', {
          params: { path: { id: 'c-1' }, header: { 'If-Match': '"1"' } },
          body: { plannedOpening: '2027-01-15' },
        }),
      );
    await renewToken();
    setCsrfToken('stale');
    await plan();
    const body = '{"plannedOpening":"2027-01-15"}';
    expect(tokens).toEqual([`stale ${body}`, `fresh ${body}`]);
    setCsrfToken('stale');
    signedIn = 'u-2';
    await expect(plan()).rejects.toMatchObject({ status: 403, code: 'page-token-missing' });
    expect(tokens).toHaveLength(3);
  });

  it('brings the entity with its tag', async () => {
    server.use(http.get(address, () => HttpResponse.json({ name: '棉一东' }, { headers: { ETag: '"7"' } })));
    expect(await readTagged(get(), named)).toEqual({ value: { name: '棉一东' }, etag: '"7"' });
  });

  it('ends in the problem the server names, with all its violations', async () => {
    const violations = [
      { code: 'FN-01.evidence-missing', field: 'evidence', message: 'VISIT', params: { evidence: 'VISIT' } },
      { code: 'FN-04.not-covered', message: 'no network' },
    ];
    server.use(
      http.get(address, () =>
        HttpResponse.json({ status: 422, title: 'refused', traceId: 'abc', violations }, { status: 422 }),
      ),
    );
    const error: unknown = await read(get(), named).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({
      status: 422,
      title: 'refused',
      traceId: 'abc',
      violations: [
        violations[0],
        { code: 'FN-04.not-covered', field: null, message: 'no network', params: {} },
      ],
    });
  });

  it('keeps its status when the answer is no problem document', async () => {
    server.use(http.get(address, () => new HttpResponse('<html>', { status: 502 })));
    await expect(read(get(), named)).rejects.toMatchObject({ status: 502, violations: [] });
  });

  it('is unreachable without a network', async () => {
    server.use(http.get(address, () => HttpResponse.error()));
    await expect(read(get(), named)).rejects.toBeInstanceOf(Unreachable);
  });

  it('tells the page when the session is over', async () => {
    setCsrfToken('secret');
    const over = vi.fn();
    const stop = onSessionEnded(over);
    server.use(http.get(address, () => HttpResponse.json({ status: 401 }, { status: 401 })));
    await expect(read(get(), named)).rejects.toMatchObject({ status: 401 });
    expect(over).toHaveBeenCalledOnce();
    stop();
  });

  it('tells it late to a page that listens late, and not once somebody is signed in again', async () => {
    setCsrfToken('secret');
    server.use(http.get(address, () => HttpResponse.json({ status: 401 }, { status: 401 })));
    await expect(read(get(), named)).rejects.toMatchObject({ status: 401 });
    const late = vi.fn();
    onSessionEnded(late)();
    expect(late).toHaveBeenCalledOnce();

    await expect(read(get(), named)).rejects.toMatchObject({ status: 401 });
    setCsrfToken('another');
    const later = vi.fn();
    onSessionEnded(later)();
    expect(later).not.toHaveBeenCalled();
  });
});
