import { budgetStatuses, type BudgetStatus } from '@/features/budgets/model';
import { leadStatuses, type LeadStatus } from '@/features/leads/model';
import { posterPlaces, type PosterPlace } from '@/features/posters/model';
import { showStatuses, type ShowStatus } from '@/features/roadshows/model';
import { activityKinds, type ActivityKind } from '@/features/wordofmouth/model';

type Raw = Readonly<Record<string, string>>;

/** The filters of campaign lists, as they stand in the address. What the page does not know is left out. */
export type LeadsSearch = {
  whose?: 'mine' | 'all';
  status?: LeadStatus;
  campaign?: string;
  grid?: string;
  due?: 'today' | 'week';
};

export function leadsSearch(raw: Raw): LeadsSearch {
  return {
    whose: member(raw['whose'], ['mine', 'all']),
    status: member(raw['status'], leadStatuses),
    campaign: words(raw['campaign']),
    grid: words(raw['grid']),
    due: member(raw['due'], ['today', 'week']),
  };
}

export type CaptureSearch = { roadshow?: string };

export function captureSearch(raw: Raw): CaptureSearch {
  return { roadshow: words(raw['roadshow']) };
}

export const showTimes = ['ahead', 'past', 'all'] as const;
export type RoadshowsSearch = { when?: (typeof showTimes)[number]; status?: ShowStatus };

export function roadshowsSearch(raw: Raw): RoadshowsSearch {
  return { when: member(raw['when'], showTimes), status: member(raw['status'], showStatuses) };
}

export type BudgetsSearch = { status?: BudgetStatus };

export function budgetsSearch(raw: Raw): BudgetsSearch {
  return { status: member(raw['status'], budgetStatuses) };
}

export type PostersSearch = { place?: PosterPlace };

export function postersSearch(raw: Raw): PostersSearch {
  return { place: member(raw['place'], posterPlaces) };
}

export type ActivitiesSearch = { kind?: ActivityKind };

export function activitiesSearch(raw: Raw): ActivitiesSearch {
  return { kind: member(raw['kind'], activityKinds) };
}

export const vineViews = ['graph', 'table'] as const;
export type VinesSearch = { community?: string; view?: (typeof vineViews)[number] };

export function vinesSearch(raw: Raw): VinesSearch {
  return { community: words(raw['community']), view: member(raw['view'], vineViews) };
}

function words(value: string | undefined): string | undefined {
  const trimmed = value?.trim().slice(0, 100);
  return trimmed === '' ? undefined : trimmed;
}

function member<const T extends string>(value: string | undefined, members: readonly T[]): T | undefined {
  return members.find((one) => one === value);
}
