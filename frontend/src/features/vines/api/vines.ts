import { queryOptions } from '@tanstack/react-query';
import { campaign as api, done, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/campaign';
import { isProblem } from '@/shared/api/problem';
import { vine, type Vine } from '../model';

export type NewLink = components['schemas']['VineLink'];

/** Empty where nobody brought anybody yet. */
export function vineQuery(communityId: string) {
  return queryOptions({
    queryKey: ['vines', communityId],
    queryFn: async ({ signal }): Promise<Vine | null> => {
      try {
        return await read(
          api.GET('/api/campaign/v1/vines/{communityId}', { params: { path: { communityId } }, signal }),
          vine,
        );
      } catch (error) {
        if (isProblem(error, 404)) return null;
        throw error;
      }
    },
  });
}

export function linkVine(communityId: string, body: NewLink, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/vines/{communityId}/links', {
      params: { path: { communityId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

export function unlinkVine(communityId: string, to: string): Promise<void> {
  return done(
    api.DELETE('/api/campaign/v1/vines/{communityId}/links/{to}', { params: { path: { communityId, to } } }),
  );
}
