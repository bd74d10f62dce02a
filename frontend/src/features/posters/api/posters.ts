import { campaign as api, done, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/campaign';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { poster, type Poster, type PosterPlace } from '../model';

type Schemas = components['schemas'];

export type NewPoster = Schemas['PosterRequest'];
export type Replacement = Schemas['PosterReplacement'];

export function postersQuery(place: PosterPlace | undefined) {
  return pagedQuery(['posters', 'list', place], (cursor, signal) =>
    read(
      api.GET('/api/campaign/v1/posters', { params: { query: { place, cursor, limit: 50 } }, signal }),
      pageOf(poster),
    ),
  );
}

export function putUpPoster(body: NewPoster, key: string): Promise<Poster> {
  return read(
    api.POST('/api/campaign/v1/posters', { params: { header: { 'Idempotency-Key': key } }, body }),
    poster,
  );
}

const withTag = ({ id, version }: Poster, key: string) => ({
  path: { id },
  header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key },
});

export function replacePoster(one: Poster, body: Replacement, key: string): Promise<void> {
  return done(api.POST('/api/campaign/v1/posters/{id}/replacement', { params: withTag(one, key), body }));
}

export function takePosterDown(one: Poster, on: string, key: string): Promise<void> {
  return done(api.POST('/api/campaign/v1/posters/{id}/removal', { params: withTag(one, key), body: { on } }));
}
