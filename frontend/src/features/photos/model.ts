import { answer, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';
import { moment } from '@/shared/format/date';

/** What is photographed on the community's page: the estate, a competitor's offer it proves, or what happened there. */
export const surveyed = ['SURVEY', 'COMPETITOR_OFFER', 'INCIDENT'] as const;
/** What a photo shows; posters and what was done in a roll-out are photographed where they are put on file. */
export const subjects = [...surveyed, 'POSTER', 'ROLLOUT'] as const;
export type Subject = (typeof subjects)[number];

/** The largest file the service takes, in bytes. */
export const largest = 8 * 1024 * 1024;

export const photo = answer<components['schemas']['Photo']>()({
  id: text,
  subject: oneOf(subjects),
  caption: maybe(text),
  width: number,
  height: number,
  at: moment,
  href: text,
});
export type Photo = Decoded<typeof photo>;
