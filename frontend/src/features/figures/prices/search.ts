import { member, words, type Raw } from '@/shared/router/raw';
import { tiers, versuses } from './model';

/** What the address of the list of prices can say. */
export type StandingSearch = {
  grid?: string;
  competitor?: string;
  tier?: (typeof tiers)[number];
  versus?: (typeof versuses)[number];
};

export function standingSearch(raw: Raw): StandingSearch {
  const { grid } = raw;
  return {
    grid: grid !== undefined && /^(\/\d{1,12})+$/.test(grid) ? grid : undefined,
    competitor: words(raw['competitor']),
    tier: member(raw['tier'], tiers),
    versus: member(raw['versus'], versuses),
  };
}
