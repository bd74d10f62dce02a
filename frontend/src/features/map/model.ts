import { quadrants } from '@/features/assessment/model';
import { buildStates, marketingStates } from '@/features/communities/model';
import {
  answer,
  flag,
  listOf,
  maybe,
  number,
  oneOf,
  text,
  withDefault,
  type Decoded,
} from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';

type Schemas = components['schemas'];

export type BuildState = (typeof buildStates)[number];

const cluster = answer<Schemas['MapViewClusterView']>()({
  count: number,
  longitude: number,
  latitude: number,
});
export type Cluster = Decoded<typeof cluster>;

const point = answer<Schemas['MapViewPointView']>()({
  id: text,
  name: text,
  gridPath: text,
  gridName: maybe(text),
  buildState: oneOf(buildStates),
  marketingState: oneOf(marketingStates),
  quadrant: maybe(oneOf(quadrants)),
  longitude: number,
  latitude: number,
});
export type Point = Decoded<typeof point>;

export const mapData = answer<Schemas['MapData']>()({
  total: number,
  filtered: flag,
  clusters: withDefault(listOf(cluster), []),
  items: withDefault(listOf(point), []),
});
export type MapData = Decoded<typeof mapData>;
