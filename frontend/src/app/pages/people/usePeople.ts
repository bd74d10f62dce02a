import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { customersQuery } from '@/features/customers/api/listCustomers';
import { leadsQuery } from '@/features/leads/api/readLeads';
import type { Lead } from '@/features/leads/model';
import { hasRole, useUser } from '@/shared/session/session';

const knowing = [
  'GRID_MANAGER',
  'GRID_ASSISTANT',
  'TECHNICIAN',
  'ACCOUNT_MANAGER',
  'SUPERVISOR',
  'ANALYST',
] as const;

/** How people met are called: masked, as in their list. */
export function leadName({ firmName, name, phone }: Lead): string {
  return firmName ?? [name, phone].filter(Boolean).join(' ');
}

/** The first two hundred leads and firms of a community by name; nobody for those who may not see them. */
export function usePeople(communityId: string) {
  const enabled = hasRole(useUser(), ...knowing);
  const leads = useInfiniteQuery({ ...leadsQuery({ communityId }, 200), enabled });
  const firms = useInfiniteQuery({ ...customersQuery({ communityId }, 200), enabled });
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const one of leads.data?.pages.flatMap((page) => page.items) ?? []) {
      const name = leadName(one);
      if (name !== '') names.set(one.id, name);
    }
    for (const one of firms.data?.pages.flatMap((page) => page.items) ?? []) names.set(one.id, one.firmName);
    return names;
  }, [leads.data, firms.data]);
}
