import createClient, { type Middleware } from 'openapi-fetch';
import { currentLanguage } from '@/shared/i18n/language';
import { csrfToken, sessionEnded } from '@/shared/session/credentials';
import { renewToken } from '@/shared/session/session';
import type { Decoder } from './decode';
import { reading, takeEarly } from './early';
import type { paths as CampaignPaths } from './generated/campaign';
import type { paths as CommunityPaths } from './generated/community';
import type { paths as FunnelPaths } from './generated/funnel';
import type { paths as PricingPaths } from './generated/pricing';
import { Problem, Unreachable } from './problem';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

const conventions: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return response;
    if (response.status === 401) sessionEnded();
    throw await Problem.of(response);
  },
  onError({ error }) {
    return new Unreachable(error);
  },
};

/** Whether the page's token was refused: the session was renewed since, for example in another tab. */
async function tokenRefused(response: Response): Promise<boolean> {
  return response.status === 403 && (await Problem.of(response.clone())).code === 'page-token-missing';
}

/** Nothing was done by a request whose token was refused, so it is sent once more with a fresh one. */
async function withToken(attempt: (token: string) => Promise<Response>): Promise<Response> {
  const response = await attempt(csrfToken());
  return (await tokenRefused(response)) && (await renewToken()) ? attempt(csrfToken()) : response;
}

function sent(request: Request): Promise<Response> {
  if (safe.has(request.method)) {
    const early = request.method === 'GET' ? takeEarly(request) : null;
    return early?.catch(() => fetch(request, reading())) ?? fetch(request, reading());
  }
  return withToken((token) => {
    // A body can be read once only.
    const copy = request.clone();
    copy.headers.set('X-CSRF-TOKEN', token);
    return fetch(copy);
  });
}

function client<Paths extends object>() {
  // The address must be whole for a Request outside a browser; fetch is looked up late so that tests can replace it.
  const created = createClient<Paths>({
    baseUrl: window.location.origin,
    fetch: sent,
  });
  created.use(conventions);
  return created;
}

export const community = client<CommunityPaths>();
export const funnel = client<FunnelPaths>();
export const pricing = client<PricingPaths>();
export const campaign = client<CampaignPaths>();

/** A request the typed clients cannot make, such as handing in a file, under the same conventions. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Accept-Language', currentLanguage());
  const response = await withToken((token) => {
    headers.set('X-CSRF-TOKEN', token);
    return fetch(path, { ...init, headers });
  }).catch((error: unknown) => {
    throw new Unreachable(error);
  });
  if (response.status === 401) sessionEnded();
  if (!response.ok) throw await Problem.of(response);
  return response;
}

type Answer = { data?: unknown; response: Response };

/** An entity with the tag that an update of it must carry. */
export type Tagged<T> = { value: T; etag: string };

/** What the server answered, decoded. */
export async function read<T>(call: Promise<Answer>, decode: Decoder<T>): Promise<T> {
  const { data, response } = await call;
  return decode(data, '', response.url);
}

export async function readTagged<T>(call: Promise<Answer>, decode: Decoder<T>): Promise<Tagged<T>> {
  const { data, response } = await call;
  return { value: decode(data, ''), etag: response.headers.get('ETag') ?? '' };
}

/** For answers whose content does not matter. */
export async function done(call: Promise<Answer>): Promise<void> {
  await call;
}
