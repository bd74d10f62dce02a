import { answer, listOf, maybe, number, oneOf, text, withDefault, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/campaign';
import { day, moment } from '@/shared/format/date';

type Schemas = components['schemas'];

export const leadKinds = ['HOUSEHOLD', 'SME'] as const;
export type LeadKind = (typeof leadKinds)[number];

export const leadStatuses = ['CAPTURED', 'HANDED_OVER', 'CONVERTED', 'CLOSED', 'ERASED'] as const;
export type LeadStatus = (typeof leadStatuses)[number];

/** CP-30 to CP-33: the weapon that brought somebody. */
export const leadSources = [
  'ROADSHOW',
  'DOOR',
  'PROPERTY',
  'WORD_OF_MOUTH',
  'HALL',
  'POSTER',
  'GROUP_CHAT',
] as const;
export type LeadSource = (typeof leadSources)[number];

export const interests = [
  'MONTHLY_BROADBAND',
  'TIME_CAPPED_BROADBAND',
  'MOBILE',
  'FIXED_LINE',
  'SECURITY_SUITE',
  'VIDEO_PHONE',
  'NETWORK_FAX',
  'GROUP_JOINING',
  'BUNDLE',
] as const;
export type Interest = (typeof interests)[number];

/** What leads are counted by. */
export const leadTraits = [
  'SOURCE',
  'SEGMENT',
  'INTEREST',
  'COMPETITOR',
  'CONTRACT_END',
  'CAMPAIGN',
  'BUILDING',
] as const;
export type LeadTrait = (typeof leadTraits)[number];

/** The classes of residents, as leads name them. */
export const leadSegments = ['SG-1', 'SG-2', 'SG-3', 'SG-4', 'SG-5', 'SG-6', 'SG-7'] as const;

const followUp = answer<Schemas['FollowUp']>()({
  id: text,
  dueOn: day,
  what: text,
  owner: text,
  doneOn: maybe(day),
  result: maybe(text),
});
export type FollowUp = Decoded<typeof followUp>;

const touch = answer<Schemas['Touch']>()({
  clientId: text,
  source: oneOf(leadSources),
  by: text,
  hallId: maybe(text),
  at: moment,
});
export type Touch = Decoded<typeof touch>;

export const lead = answer<Schemas['LeadView']>()({
  id: text,
  campaignId: text,
  communityId: text,
  gridPath: text,
  kind: oneOf(leadKinds),
  status: oneOf(leadStatuses),
  buildingId: maybe(text),
  firmName: maybe(text),
  name: maybe(text),
  phone: maybe(text),
  segment: maybe(text),
  interests: withDefault(listOf(oneOf(interests)), []),
  competitorId: maybe(text),
  contractEndsIn: maybe(text),
  consent: answer<Schemas['Consent']>()({ purpose: text, textVersion: text, at: moment }),
  touches: listOf(touch),
  referrerId: maybe(text),
  handedOver: maybe(answer<Schemas['LeadHandOver']>()({ receiver: text, reference: text, at: moment })),
  customerId: maybe(text),
  nextFollowUpOn: maybe(day),
  followUps: withDefault(listOf(followUp), []),
  version: number,
});
export type Lead = Decoded<typeof lead>;

/** CP-40: new, the same capture sent again, or a person the campaign had met before. */
export const captureOutcomes = ['NEW', 'REPEATED', 'DUPLICATE'] as const;

export const captureAnswer = answer<Schemas['LeadCaptured']>()({ outcome: oneOf(captureOutcomes), lead });

export const person = answer<Schemas['LeadPerson']>()({ name: text, phone: text, room: maybe(text) });
export type Person = Decoded<typeof person>;

/** How many leads have a trait; the key is null for those of whom it was not told. */
const leadFigure = answer<Schemas['LeadFiguresRow']>()({
  key: maybe(text),
  leads: number,
  handedOver: number,
  converted: number,
});
export type LeadFigure = Decoded<typeof leadFigure>;

export const leadFigures = answer<Schemas['LeadFigures']>()({ items: listOf(leadFigure) });
