import { quadrants, type Quadrant } from '@/features/assessment/model';
import { communitySorts, type CommunityListFilter } from '@/features/communities/listFilter';
import {
  buildStates,
  coverageSources,
  marketingStates,
  type CoverageSource,
  type MarketingState,
} from '@/features/communities/model';
import { risks, type Risk } from '@/features/incidents/model';
import { customerStages } from '@/features/customers/stages';
import { customerSorts, type CustomerListFilter } from '@/features/customers/listFilter';
import { drawStatuses, type DrawStatus } from '@/features/draws/model';
import type { BuildState } from '@/features/map/model';
import { proposalStatuses, type ProposalStatus } from '@/features/proposals/model';
import { quoteStatuses, type QuoteStatus } from '@/features/quotes/model';
import { scheduleStatuses, type ScheduleStatus } from '@/features/schedules/model';
import { specialStatuses, type SpecialStatus } from '@/features/specials/model';
import { stockCategories, type StockCategory } from '@/features/stock/model';
import { tariffStatuses, type TariffStatus } from '@/features/tariffs/model';

type Raw = Readonly<Record<string, string>>;

type Viewed = {
  q?: string;
  /** The saved view applied last; `all` when the user wants the list as it is. */
  view?: string;
};

function viewed(raw: Raw): Viewed {
  return { q: words(raw['q']), view: words(raw['view']) };
}

/** The filters of the lists, as they stand in the address. What the page does not know is left out. */
export type CommunitySearch = CommunityListFilter & Viewed;

export function communitySearch(raw: Raw): CommunitySearch {
  return {
    ...viewed(raw),
    state: member(raw['state'], marketingStates),
    build: member(raw['build'], buildStates),
    sort: member(raw['sort'], communitySorts),
  };
}

export const communityParts = ['overview', 'survey', 'buildings', 'assessment', 'property', 'risks'] as const;
export type CommunityPart = (typeof communityParts)[number];
export type CommunityPageSearch = { part?: CommunityPart; building?: string };

export function communityPageSearch(raw: Raw): CommunityPageSearch {
  return { part: member(raw['part'], communityParts), building: words(raw['building']) };
}

export type WorkOrderSearch = { quadrant?: Quadrant };

export function workOrderSearch(raw: Raw): WorkOrderSearch {
  return { quadrant: member(raw['quadrant'], quadrants) };
}

export type MapSearch = {
  gridPath?: string;
  marketingState?: MarketingState;
  buildState?: BuildState;
  quadrant?: Quadrant;
  /** A community that is marked, and where it lies. */
  at?: string;
  longitude?: number;
  latitude?: number;
};

export function mapSearch(raw: Raw): MapSearch {
  return {
    gridPath: words(raw['gridPath']),
    marketingState: member(raw['marketingState'], marketingStates),
    buildState: member(raw['buildState'], buildStates),
    quadrant: member(raw['quadrant'], quadrants),
    at: words(raw['at']),
    longitude: degrees(raw['longitude']),
    latitude: degrees(raw['latitude']),
  };
}

export type CompareSearch = { a?: string; b?: string };

export function compareSearch(raw: Raw): CompareSearch {
  return { a: words(raw['a']), b: words(raw['b']) };
}

export type CompanySearch = { q?: string };

export function companySearch(raw: Raw): CompanySearch {
  return { q: words(raw['q']) };
}

export type IncidentSearch = { risk?: Risk };

export function incidentSearch(raw: Raw): IncidentSearch {
  return { risk: member(raw['risk'], risks) };
}

export type FiguresSearch = { from?: string; to?: string; unit?: string };

export function figuresSearch(raw: Raw): FiguresSearch {
  return { from: month(raw['from']), to: month(raw['to']), unit: words(raw['unit']) };
}

export type UnitSearch = { unit?: string };

export function unitSearch(raw: Raw): UnitSearch {
  return { unit: words(raw['unit']) };
}

export type ListsSearch = { source?: CoverageSource; from?: string; to?: string };

export function listsSearch(raw: Raw): ListsSearch {
  return { source: member(raw['source'], coverageSources), from: words(raw['from']), to: words(raw['to']) };
}

export type ProposalSearch = { status?: ProposalStatus | 'ALL' };

export function proposalSearch(raw: Raw): ProposalSearch {
  return { status: member(raw['status'], [...proposalStatuses, 'ALL']) };
}

export type TariffSearch = { status?: TariffStatus };

export function tariffSearch(raw: Raw): TariffSearch {
  return { status: member(raw['status'], tariffStatuses) };
}

export type SpecialSearch = { status?: SpecialStatus };

export function specialSearch(raw: Raw): SpecialSearch {
  return { status: member(raw['status'], specialStatuses) };
}

export type QuoteSearch = { status?: QuoteStatus };

export function quoteSearch(raw: Raw): QuoteSearch {
  return { status: member(raw['status'], quoteStatuses) };
}

export const catalogueParts = ['products', 'offers'] as const;
export type CatalogueSearch = { part?: (typeof catalogueParts)[number] };

export function catalogueSearch(raw: Raw): CatalogueSearch {
  return { part: member(raw['part'], catalogueParts) };
}

export type BundleSearch = { mode?: 'compose' | 'recommend' };

export function bundleSearch(raw: Raw): BundleSearch {
  return { mode: member(raw['mode'], ['compose', 'recommend']) };
}

export type ScheduleSearch = { status?: ScheduleStatus; grid?: string };

export function scheduleSearch(raw: Raw): ScheduleSearch {
  return { status: member(raw['status'], scheduleStatuses), grid: words(raw['grid']) };
}

export type StockSearch = { category?: StockCategory };

export function stockSearch(raw: Raw): StockSearch {
  return { category: member(raw['category'], stockCategories) };
}

export type DrawSearch = { status?: DrawStatus };

export function drawSearch(raw: Raw): DrawSearch {
  return { status: member(raw['status'], drawStatuses) };
}

export const scheduleViews = ['list', 'gantt', 'calendar'] as const;
export type OneScheduleSearch = { view?: (typeof scheduleViews)[number] };

export function oneScheduleSearch(raw: Raw): OneScheduleSearch {
  return { view: member(raw['view'], scheduleViews) };
}

export type CustomerSearch = CustomerListFilter & Viewed & { as?: 'board' };

export function customerSearch(raw: Raw): CustomerSearch {
  return {
    ...viewed(raw),
    stage: member(raw['stage'], customerStages),
    whose: member(raw['whose'], ['mine', 'pool']),
    sort: member(raw['sort'], customerSorts),
    as: member(raw['as'], ['board']),
  };
}

export const workViews = ['lapsing', 'plans', 'offers', 'pool'] as const;
export type WorkSearch = { view?: (typeof workViews)[number]; q?: string };

export function workSearch(raw: Raw): WorkSearch {
  return { view: member(raw['view'], workViews), q: words(raw['q']) };
}

export type ContractSearch = { month?: string; whose?: 'mine' | 'all' };

export function contractSearch(raw: Raw): ContractSearch {
  const month = raw['month'] ?? '';
  return {
    month: /^20\d{2}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
    whose: member(raw['whose'], ['mine', 'all']),
  };
}

export type NewCustomerSearch = { communityId?: string };

export function newCustomerSearch(raw: Raw): NewCustomerSearch {
  return { communityId: words(raw['communityId']) };
}

function degrees(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,3}(\.\d{1,9})?$/.test(value) ? Number(value) : undefined;
}

function month(value: string | undefined): string | undefined {
  return value !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined;
}

function words(value: string | undefined): string | undefined {
  const trimmed = value?.trim().slice(0, 100);
  return trimmed === '' ? undefined : trimmed;
}

function member<const T extends string>(value: string | undefined, members: readonly T[]): T | undefined {
  return members.find((one) => one === value);
}
