import { leadSources, type LeadSource } from './model';

/** How and in which month people were met by a campaign without a roadshow; its id tells. Null for every other one. */
export function plainCampaign(id: string): { source: LeadSource; month: string } | null {
  const parts = /^([a-z-]+)-c-[\w.-]+-(\d{4}-\d{2})$/.exec(id);
  const source = leadSources.find((one) => one === parts?.[1]?.toUpperCase().replaceAll('-', '_'));
  return source && parts?.[2] !== undefined ? { source, month: parts[2] } : null;
}
