import type { QueryKey } from '@tanstack/react-query';
import { fields, listOf, maybe, text } from '@/shared/api/decode';

/** What of one kind changed: service and collection, and which ones; no ids when there are too many to name them. */
export type Changed = { of: string; ids: string[] | null };

export const changesOf = fields({ changes: listOf(fields({ of: text, ids: maybe(listOf(text)) })) });

/** What queries about records begin with, by the collection in which the records are kept under the same ids. */
const records: Partial<Record<string, string>> = {
  'community/communities': 'communities',
  'community/imports': 'imports',
  'community/incidents': 'incidents',
  'community/orgUnits': 'org-units',
  'community/propertyCompanies': 'property-companies',
  'funnel/bulkJobs': 'bulk',
  'funnel/customers': 'customers',
  'funnel/imports': 'customer-imports',
  'funnel/receivedLeads': 'firms-met',
  'pricing/proposals': 'proposals',
  'pricing/quotes': 'quotes',
  'pricing/ruleSets': 'rule-sets',
  'pricing/specialOffers': 'specials',
  'campaign/budgets': 'budgets',
  'campaign/draws': 'draws',
  'campaign/joiningGroups': 'joining-groups',
  'campaign/leads': 'leads',
  'campaign/roadshows': 'roadshows',
  'campaign/schedules': 'schedules',
  'campaign/stock': 'stock',
};

/** What else shows something of a collection, whichever of its records changed. */
const shown: Partial<Record<string, readonly string[]>> = {
  'community/assessments': ['communities'],
  'community/buildings': ['communities'],
  'community/competitorOffers': ['communities'],
  'community/competitors': ['competitors'],
  'community/householdInterests': ['communities'],
  'community/incidents': ['today'],
  'community/photos': ['communities'],
  'community/propertyCompanies': ['today'],
  'community/rolloutProgress': ['communities'],
  'community/scoringPolicies': ['scoring-policies'],
  'community/staffAssignments': ['staff-assignments', 'salespeople'],
  'community/surveys': ['communities', 'today'],
  'funnel/customers': ['today', 'figures'],
  'funnel/receivedLeads': ['figures'],
  'funnel/registrationSettings': ['registration-settings'],
  'pricing/bundleRecords': ['bundles'],
  'pricing/markets': ['markets'],
  'pricing/priceStandings': ['figures'],
  'pricing/products': ['products'],
  'pricing/proposals': ['today', 'communities'],
  'pricing/tariffs': ['tariffs'],
  'campaign/calendarFeeds': ['calendar-feeds'],
  'campaign/commissions': ['commissions'],
  'campaign/contractEndTasks': ['contract-end-visits'],
  'campaign/leads': ['today'],
  'campaign/orderAttributions': ['roadshows'],
  'campaign/posters': ['posters'],
  'campaign/schedules': ['today'],
  'campaign/scheduleTemplates': ['schedule-templates'],
  'campaign/vines': ['vines'],
  'campaign/wordOfMouth': ['word-of-mouth'],
};

/**
 * Whether an answer is old after the changes. What was asked about the one record whose page is open is old only when that record
 * changed, or something that is shown with it.
 *
 * @param openPage path of the address, in which the id of the record stands
 */
export function concerns(key: QueryKey, changes: readonly Changed[], openPage: string): boolean {
  const [root, second] = key;
  if (typeof root !== 'string') return false;
  const open = typeof second === 'string' && openPage.split('/').includes(second) ? second : null;
  return changes.some(
    ({ of, ids }) =>
      shown[of]?.includes(root) === true ||
      (records[of] === root && (open === null || ids === null || ids.includes(open))),
  );
}

/** Everything that is told of at all: what is asked anew after nobody was told for a while. */
export function isFollowed(key: QueryKey): boolean {
  const root = String(key[0]);
  return Object.values(records).includes(root) || Object.values(shown).some((one) => one?.includes(root));
}
