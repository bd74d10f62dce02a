import { href } from '@/shared/router/paths';
import type { AuditRow } from './model';

/** What kind of thing a row is about, and the page that shows it where there is one. */
export type Subject = {
  kind:
    | 'survey'
    | 'building'
    | 'company'
    | 'photo'
    | 'customer'
    | 'customers'
    | 'bulk'
    | 'offer'
    | 'lead'
    | 'budget'
    | 'other';
  /** The id as people may ask for it; null for a whole list. */
  id: string | null;
  address: string | null;
};

/** Lists of customers that are exported as a whole. */
const lists: Partial<Record<string, string>> = {
  customers: '/customers',
  pool: '/work?view=pool',
  lapsing: '/work',
  'transfer-offers': '/work?view=offers',
};

/** Finds what a row is about by what was done. */
export function subjectOf({ action, subjectId: id }: Pick<AuditRow, 'action' | 'subjectId'>): Subject {
  const [about] = action.split('.');
  switch (about) {
    case 'survey':
      return {
        kind: 'survey',
        id,
        address: href({
          to: '/communities/$communityId',
          params: { communityId: id },
          search: { part: 'survey' },
        }),
      };
    case 'building':
      return { kind: 'building', id, address: buildingAddress(id) };
    case 'property-company':
    case 'property-agreement':
    case 'property-grant':
      return {
        kind: 'company',
        id,
        address: href({ to: '/property-companies/$companyId', params: { companyId: id } }),
      };
    case 'photo':
      return { kind: 'photo', id, address: null };
    case 'customer': {
      const list = lists[id];
      if (list !== undefined) return { kind: 'customers', id: null, address: list };
      // Whose the job was may see it, and nobody else.
      if (action === 'customer.export') return { kind: 'bulk', id, address: null };
      return {
        kind: 'customer',
        id,
        address: href({ to: '/customers/$customerId', params: { customerId: id } }),
      };
    }
    case 'special-offer':
      return {
        kind: 'offer',
        id,
        address: href({ to: '/special-offers/$specialId', params: { specialId: id } }),
      };
    case 'lead':
      return { kind: 'lead', id, address: href({ to: '/leads/$leadId', params: { leadId: id } }) };
    case 'courtesy': {
      // Named by the budget and the entry in it.
      const [budgetId = id] = id.split('/');
      return {
        kind: 'budget',
        id: budgetId,
        address: href({ to: '/budgets/$budgetId', params: { budgetId } }),
      };
    }
    default:
      return { kind: 'other', id, address: null };
  }
}

/** A building is named by its community, which is twelve digits, and its number. */
function buildingAddress(id: string): string | null {
  const [, community, number] = /^b-(\d{12})-(.+)$/.exec(id) ?? [];
  if (community === undefined || number === undefined) return null;
  return href({
    to: '/communities/$communityId',
    params: { communityId: `c-${community}` },
    search: { part: 'buildings', building: number },
  });
}
