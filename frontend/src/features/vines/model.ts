import { answer, listOf, maybe, number, oneOf, text, withDefault, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/campaign';
import { day } from '@/shared/format/date';

type Schemas = components['schemas'];

export const vineKinds = ['USER', 'OWNERS_GROUP', 'EVENT', 'PROPERTY'] as const;
export type VineKind = (typeof vineKinds)[number];

const node = answer<Schemas['VineNode']>()({ person: text, direct: number, inAll: number, depth: number });
export type VineNode = Decoded<typeof node>;

const link = answer<Schemas['Recommendation']>()({
  from: text,
  to: text,
  kind: oneOf(vineKinds),
  declaration: maybe(text),
  on: day,
  by: text,
});
export type VineLink = Decoded<typeof link>;

/** CP-33: who brought whom in a community; ids only, never a name or number. */
export const vine = answer<Schemas['Vine']>()({
  communityId: text,
  gridPath: text,
  nodes: withDefault(listOf(node), []),
  links: withDefault(listOf(link), []),
});
export type Vine = Decoded<typeof vine>;
