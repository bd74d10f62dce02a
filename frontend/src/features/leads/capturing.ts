import { buildingIdOf } from '@/shared/format/buildingId';
import { isObject } from '@/shared/api/decode';
import type { Entry } from '@/shared/outbox/entry';
import type { Capture } from './api/captureLead';
import type { Interest, LeadKind, LeadSource } from './model';

/** Which campaign somebody belongs to, and where it is. */
export type Campaign = { id: string; source: LeadSource; communityId: string; name: string };

/** PI-02: the version of the text in which people agree; a changed text gets another. */
export const consentVersion = '2026-1';

/** What is typed about one person. */
export type Draft = {
  kind: LeadKind;
  firm: string;
  phone: string;
  name: string;
  /** Number of the building in its community. */
  buildingId: string;
  room: string;
  interests: readonly Interest[];
  segment: string;
  competitorId: string;
  contractEndsIn: string;
  hallId: string;
  /** When the person agreed; empty before. */
  agreedAt: string;
};

export const blank: Draft = {
  kind: 'HOUSEHOLD',
  firm: '',
  phone: '',
  name: '',
  buildingId: '',
  room: '',
  interests: [],
  segment: '',
  competitorId: '',
  contractEndsIn: '',
  hallId: '',
  agreedAt: '',
};

/** The digits of a number of the mainland however it is spelt, or null when it is none. */
export function phoneDigits(typed: string): string | null {
  const digits = typed
    .trim()
    .replace(/[\s()（）-]/g, '')
    .replace(/^(?:\+|00)86/, '');
  return /^(1[3-9]\d{9}|0\d{9,11})$/.test(digits) ? digits : null;
}

/** The next person at the same stall: nothing of the one before stays but what is the same for all. */
export function nextPerson(before: Draft, source: LeadSource): Draft {
  return {
    ...blank,
    kind: before.kind,
    hallId: before.hallId,
    // From door to door of one building.
    buildingId: source === 'DOOR' ? before.buildingId : '',
  };
}

/** A campaign without a roadshow: one for each way, community and month. */
export function campaignOf(source: LeadSource, communityId: string, day: string): string {
  const way = source.toLowerCase().replaceAll('_', '-');
  return `${way}-${communityId}-${day.slice(0, 7)}`.replace(/[^A-Za-z0-9_.-]/g, '-').slice(0, 80);
}

/** The months from this one on in which a contract may end. */
export function monthsFrom(day: string, count: number): string[] {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, ahead) => {
    const at = month + ahead;
    return `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** CP-40: what is sent; the id is made here, so that it is one lead however often it is sent. */
export function captureOf(
  draft: Draft,
  phone: string,
  campaign: Campaign,
  clientId: string,
  purpose: string,
): Capture {
  const household = draft.kind === 'HOUSEHOLD';
  const room = draft.room.trim();
  return {
    clientId,
    campaignId: campaign.id,
    communityId: campaign.communityId,
    kind: draft.kind,
    name: draft.name.trim(),
    phone,
    interests: [...draft.interests],
    consent: { purpose, textVersion: consentVersion, at: draft.agreedAt },
    source: campaign.source,
    capturedAt: draft.agreedAt,
    ...(!household && { firmName: draft.firm.trim() }),
    ...(household &&
      draft.buildingId !== '' && {
        buildingId: buildingIdOf(campaign.communityId, draft.buildingId),
      }),
    ...(household && draft.segment !== '' && { segment: draft.segment }),
    ...(room !== '' && { room }),
    ...(draft.competitorId !== '' && { competitorId: draft.competitorId }),
    ...(draft.contractEndsIn !== '' && { contractEndsIn: draft.contractEndsIn }),
    ...(draft.hallId.trim() !== '' && { hallId: draft.hallId.trim() }),
  };
}

/** Whether the number lies unsent on this device for the same campaign already. */
export function unsentAlready(outbox: readonly Entry[], campaignId: string, phone: string): boolean {
  return outbox.some((entry) => {
    if (entry.kind !== 'lead-capture') return false;
    const body: unknown = JSON.parse(entry.body);
    return isObject(body) && body['campaignId'] === campaignId && body['phone'] === phone;
  });
}
