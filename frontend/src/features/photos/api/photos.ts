import { community as api, done, read, send } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { photo, type Photo, type Subject } from '../model';

export function photosQuery(communityId: string) {
  return pagedQuery(['communities', communityId, 'photos'], (cursor, signal) =>
    read(
      api.GET('/api/community/v1/communities/{id}/photos', {
        params: { path: { id: communityId }, query: { cursor, limit: 12 } },
        signal,
      }),
      pageOf(photo),
    ),
  );
}

/** Where the picture itself is. */
export function photoHref(communityId: string, photoId: string): string {
  return `/api/community/v1/communities/${encodeURIComponent(communityId)}/photos/${encodeURIComponent(photoId)}`;
}

/** For good; evidence of an incident stays. */
export function removePhoto(communityId: string, photoId: string, reason: string, key: string) {
  return done(
    api.POST('/api/community/v1/communities/{id}/photos/{photoId}/removal', {
      params: { path: { id: communityId, photoId }, header: { 'Idempotency-Key': key } },
      body: { reason },
    }),
  );
}

export type NewPhoto = { subject: Subject; offerId?: string; caption: string; file: File };

/** Hands in a picture as it is; the service takes the camera's data out. */
export async function addPhoto(communityId: string, body: NewPhoto, key: string): Promise<Photo> {
  const query = new URLSearchParams({ subject: body.subject });
  if (body.offerId !== undefined) query.set('offerId', body.offerId);
  if (body.caption !== '') query.set('caption', body.caption);
  const path = `/api/community/v1/communities/${encodeURIComponent(communityId)}/photos`;
  const response = await send(`${path}?${query.toString()}`, {
    method: 'POST',
    headers: {
      'Content-Type': body.file.type === '' ? 'image/jpeg' : body.file.type,
      'Idempotency-Key': key,
    },
    body: body.file,
  });
  return photo(await response.json(), 'photo');
}
