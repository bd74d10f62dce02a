import { answer, listOf, maybe, number, oneOf, text, withDefault, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/campaign';
import { evidenceKinds, ownerRoles, phases } from '@/features/schedules/model';
import { moment } from '@/shared/format/date';

type Schemas = components['schemas'];

/** The rulebook has the numbers up to 17, the daily work those up to 22. */
export const firstOwn = 23;
export const lastOwn = 200;

/** CP-20: an item a city added. */
export const templateItem = answer<Schemas['TemplateAddedItem']>()({
  number,
  phase: oneOf(phases),
  startDay: number,
  days: number,
  workingDays: maybe(number),
  owner: oneOf(ownerRoles),
  evidence: listOf(oneOf(evidenceKinds)),
  after: withDefault(listOf(number), []),
  everyDays: maybe(number),
  titleZh: text,
  titleEn: text,
  goal: text,
});
export type TemplateItem = Decoded<typeof templateItem>;

const version = answer<Schemas['TemplateVersionView']>()({
  version: number,
  added: listOf(templateItem),
  by: text,
  at: moment,
  reason: text,
});
export type TemplateVersion = Decoded<typeof version>;

export const cityTemplate = answer<Schemas['CityTemplate']>()({
  city: text,
  shippedVersion: number,
  currentVersion: number,
  items: listOf(version),
});
export type CityTemplate = Decoded<typeof cityTemplate>;
