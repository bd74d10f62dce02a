import type { components } from '@/shared/api/generated/community';
import type { Facts } from './model';

type FactId = NonNullable<components['schemas']['SurveyFactsBody']['withdrawn']>[number];

/** The single facts of the file in the groups they are asked in, standing before the house (CO-10). */
export const factGroups = {
  estate: [
    'handoverOn',
    'estateClass',
    'mixedUse',
    'besideShopping',
    'statedOccupancy',
    'statedOwnerOccupied',
  ],
  entry: ['entryThreshold', 'propertyCompanyId', 'managingDepartment', 'blocker'],
  demand: ['computers', 'aged16To50', 'forum', 'ourHouseholds', 'competitorFree'],
} as const satisfies Record<string, readonly (keyof Facts)[]>;
export type FactGroup = keyof typeof factGroups;
export type FactName = (typeof factGroups)[FactGroup][number];

/** The name under which the service keeps the day of a fact. */
export const factDates: Record<FactName, FactId> = {
  handoverOn: 'HANDOVER',
  estateClass: 'ESTATE_CLASS',
  mixedUse: 'MIXED_USE',
  besideShopping: 'BESIDE_SHOPPING',
  statedOccupancy: 'STATED_OCCUPANCY',
  statedOwnerOccupied: 'STATED_OWNER_OCCUPIED',
  entryThreshold: 'ENTRY_THRESHOLD',
  propertyCompanyId: 'PROPERTY_COMPANY',
  managingDepartment: 'MANAGING_DEPARTMENT',
  blocker: 'BLOCKER',
  computers: 'COMPUTERS',
  aged16To50: 'AGED_16_TO_50',
  forum: 'FORUM',
  ourHouseholds: 'OUR_HOUSEHOLDS',
  competitorFree: 'COMPETITOR_FREE',
};

/** CO-12: what is asked of a community depends on its kind. */
export function askedOf(group: FactGroup, compound: boolean): readonly FactName[] {
  const names: readonly FactName[] = factGroups[group];
  const notHere: readonly FactName[] = compound ? ['propertyCompanyId'] : ['managingDepartment', 'blocker'];
  return names.filter((name) => !notHere.includes(name));
}
