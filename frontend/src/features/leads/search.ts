import { plusDays, today } from '@/shared/format/date';
import { href } from '@/shared/router/paths';
import { member, month, words, type Raw } from '@/shared/router/raw';
import type { LeadFilter } from './api/readLeads';
import {
  interests,
  leadKinds,
  leadSegments,
  leadSources,
  leadStatuses,
  leadTraits,
  type Interest,
  type LeadKind,
  type LeadSource,
  type LeadTrait,
} from './model';

/** Received by somebody, whatever became of it after. */
export const received = 'RECEIVED';

/** What the list is chosen by. */
export const listedStatuses = [...leadStatuses, received] as const;

/** What the address of the list of leads can say. */
export type LeadsSearch = {
  whose?: 'mine' | 'all';
  status?: (typeof listedStatuses)[number];
  campaign?: string;
  grid?: string;
  due?: 'today' | 'week';
  community?: string;
  kind?: LeadKind;
  source?: LeadSource;
  segment?: (typeof leadSegments)[number];
  competitor?: string;
  contract?: string;
  interest?: Interest;
  building?: string;
  /** Of whom this was not told. */
  untold?: LeadTrait;
  /** Whether a figure led here, so that the list says how many it has. */
  counted?: 'yes';
};

export function leadsSearch(raw: Raw): LeadsSearch {
  return {
    whose: member(raw['whose'], ['mine', 'all']),
    status: member(raw['status'], listedStatuses),
    campaign: words(raw['campaign']),
    grid: words(raw['grid']),
    due: member(raw['due'], ['today', 'week']),
    community: words(raw['community']),
    kind: member(raw['kind'], leadKinds),
    source: member(raw['source'], leadSources),
    segment: member(raw['segment'], leadSegments),
    competitor: words(raw['competitor']),
    contract: month(raw['contract']),
    interest: member(raw['interest'], interests),
    building: words(raw['building']),
    untold: member(raw['untold'], leadTraits),
    counted: member(raw['counted'], ['yes']),
  };
}

/** What the service is asked. */
export function leadFilterOf(search: LeadsSearch, owner: string | undefined): LeadFilter {
  return {
    owner,
    gridPath: search.grid,
    campaignId: search.campaign,
    communityId: search.community,
    kind: search.kind,
    status: search.status === received ? 'HANDED_OVER,CONVERTED' : search.status,
    source: search.source,
    segment: search.segment,
    competitorId: search.competitor,
    contractEndsIn: search.contract,
    interest: search.interest,
    buildingId: search.building,
    untold: search.untold,
    dueBy: search.due && (search.due === 'today' ? today() : plusDays(today(), 7)),
  };
}

/** What a figure can lead to beyond what is chosen on the page of the list itself. */
export const drilled = [
  'source',
  'segment',
  'competitor',
  'contract',
  'interest',
  'building',
  'untold',
  'community',
  'kind',
  'counted',
] as const;

export function isDrilled(search: LeadsSearch): boolean {
  return drilled.some((one) => search[one] !== undefined);
}

/** Name of the filter for a value of a trait. */
const filters = {
  SOURCE: 'source',
  SEGMENT: 'segment',
  COMPETITOR: 'competitor',
  CONTRACT_END: 'contract',
  INTEREST: 'interest',
  CAMPAIGN: 'campaign',
  BUILDING: 'building',
} as const satisfies Record<LeadTrait, keyof LeadsSearch>;

/** The leads a number of the figures counts, everybody's; those of whom the trait was not told have no key. */
export function leadsAt(within: LeadsSearch, trait: LeadTrait, key: string | null): string {
  const value = key === null ? { untold: trait } : { [filters[trait]]: key };
  return countedAt({ ...within, ...value });
}

/** The leads of a figure, everybody's. */
export function countedAt(search: LeadsSearch): string {
  return href({ to: '/leads', search: { ...search, whose: 'all', counted: 'yes' } });
}
