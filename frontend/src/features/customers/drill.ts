import type { Raw } from '@/shared/router/raw';
import type { CustomerFilter } from './api/listCustomers';

/** The part of the list a figure stands for: a unit, whoever holds them, only the lost or all but them. Set by links alone. */
export type CustomerDrill = { grid?: string; holder?: string; lost?: 'yes' | 'no' };

export function customerDrill(raw: Raw): CustomerDrill {
  const { grid, holder, lost } = raw;
  return {
    ...(grid !== undefined && /^(\/\d{1,12})+$/.test(grid) && { grid }),
    ...(holder !== undefined && /^[\w.~-]{1,80}$/.test(holder) && { holder }),
    ...((lost === 'yes' || lost === 'no') && { lost }),
  };
}

/** What of an address' filters is such a part. */
export function drillOf({ grid, holder, lost }: CustomerDrill): CustomerDrill {
  return { ...(grid && { grid }), ...(holder && { holder }), ...(lost && { lost }) };
}

export function isDrilled(drill: CustomerDrill): boolean {
  return Object.keys(drill).length > 0;
}

/** The same as filters of the list. */
export function filterOfDrill({ grid, holder, lost }: CustomerDrill): CustomerFilter {
  return {
    ...(grid !== undefined && { gridPath: grid }),
    ...(holder !== undefined && { holderId: holder }),
    ...(lost !== undefined && { lost: lost === 'yes' }),
  };
}
