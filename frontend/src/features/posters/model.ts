import { answer, flag, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/campaign';
import { day } from '@/shared/format/date';

/** CP-07, CP-30: where posters and leaflets are. */
export const posterPlaces = [
  'UNIT_DOOR',
  'CORRIDOR',
  'PUBLIC_PLACE',
  'PROPERTY_OFFICE',
  'CAR_ENTRANCE',
] as const;
export type PosterPlace = (typeof posterPlaces)[number];

export const poster = answer<components['schemas']['PosterView']>()({
  id: text,
  communityId: text,
  gridPath: text,
  place: oneOf(posterPlaces),
  spot: text,
  material: text,
  putUpOn: day,
  replaceOn: day,
  due: flag,
  by: text,
  photo: maybe(text),
  takenDownOn: maybe(day),
  version: number,
});
export type Poster = Decoded<typeof poster>;
