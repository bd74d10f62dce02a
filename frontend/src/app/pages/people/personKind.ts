import { contactOf } from '@/features/property/contactId';

/** CP-33: whose id it is; the makers of ids tell them apart. */
export function personKind(id: string): 'LEAD' | 'FIRM' | 'CONTACT' | 'OTHER' {
  if (id.startsWith('l-')) return 'LEAD';
  if (contactOf(id) !== null) return 'CONTACT';
  // Households have no names here.
  return id.startsWith('h-') ? 'OTHER' : 'FIRM';
}
