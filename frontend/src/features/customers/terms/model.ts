import { answer, flag, listOf, mapOf, maybe, number, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';
import { day, moment } from '@/shared/format/date';

type Schemas = components['schemas'];

/** FN-13: levels a city may give terms of their own. */
export const levels = ['KEY', 'STANDARD', 'SMALL'] as const;
export type Level = (typeof levels)[number];

export const terms = answer<Schemas['TermsRequest']>()({
  leaseDays: number,
  warningDays: listOf(number),
  coolDownDays: number,
  maxHeld: number,
  maxClaimsPerDay: number,
  teamLeaseDays: number,
  teamClaimRequired: flag,
});
export type Terms = Decoded<typeof terms>;

const version = answer<Schemas['SettingsTermsView']>()({
  effectiveFrom: maybe(day),
  standard: terms,
  levels: mapOf(terms),
  by: maybe(text),
  at: maybe(moment),
});
export type TermsVersion = Decoded<typeof version>;

export const settings = answer<Schemas['SettingsSettingsView']>()({
  cityPath: text,
  current: version,
  next: maybe(version),
});
export type Settings = Decoded<typeof settings>;
