import { budgetStatuses, type BudgetStatus } from '@/features/budgets/model';
import { commissionStatuses, type CommissionStatus } from '@/features/commissions/model';
import { leadStatuses, type LeadStatus } from '@/features/leads/model';
import { posterPlaces, type PosterPlace } from '@/features/posters/model';
import { progressLevels, type ProgressLevel } from '@/features/progress/model';
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

export const joiningTimes = ['open', 'all'] as const;
export type JoiningSearch = { community?: string; when?: (typeof joiningTimes)[number] };

export function joiningSearch(raw: Raw): JoiningSearch {
  return { community: words(raw['community']), when: member(raw['when'], joiningTimes) };
}

export type CommissionsSearch = { status?: CommissionStatus; hall?: string; from?: string; to?: string };

export function commissionsSearch(raw: Raw): CommissionsSearch {
  return {
    status: member(raw['status'], commissionStatuses),
    hall: words(raw['hall']),
    from: day(raw['from']),
    to: day(raw['to']),
  };
}

export type ProgressSearch = { level?: ProgressLevel };

export function progressSearch(raw: Raw): ProgressSearch {
  return { level: member(raw['level'], progressLevels) };
}

export type TemplatesSearch = { city?: string };

export function templatesSearch(raw: Raw): TemplatesSearch {
  return { city: words(raw['city']) };
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

function day(value: string | undefined): string | undefined {
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

function words(value: string | undefined): string | undefined {
  const trimmed = value?.trim().slice(0, 100);
  return trimmed === '' ? undefined : trimmed;
}

function member<const T extends string>(value: string | undefined, members: readonly T[]): T | undefined {
  return members.find((one) => one === value);
}
