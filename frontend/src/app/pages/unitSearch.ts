import { words, type Raw } from '@/shared/router/raw';

export type UnitSearch = { unit?: string };

export function unitSearch(raw: Raw): UnitSearch {
  return { unit: words(raw['unit']) };
}
