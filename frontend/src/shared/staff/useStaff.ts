import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useUser } from '@/shared/session/session';
import { staffQuery } from './listAssigned';
import { seenStaffQuery } from './listSeen';

export type StaffMember = { id: string; name: string; role: string | undefined };

/** The people the user works with: those assigned to the grids, and those met in campaigns; each once, by name. */
export function useStaff(): readonly StaffMember[] {
  const user = useUser();
  const assigned = useQuery(staffQuery).data;
  const seen = useQuery(seenStaffQuery).data;
  return useMemo(() => {
    const people = new Map<string, StaffMember>();
    for (const one of seen?.items ?? [])
      people.set(one.id, { id: one.id, name: one.name, role: one.roles[0] });
    for (const one of assigned?.items ?? [])
      if (one.until === null) people.set(one.staffId, { id: one.staffId, name: one.name, role: one.role });
    people.set(user.id, { id: user.id, name: user.name, role: user.roles[0] });
    return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  }, [assigned, seen, user]);
}

/** The name of somebody of the staff of whom only the id is at hand; the id itself where nobody knows a name. */
export function useStaffName(): (staffId: string) => string {
  const staff = useStaff();
  return useMemo(() => {
    const names = new Map(staff.map((one) => [one.id, one.name]));
    return (staffId) => names.get(staffId) ?? staffId;
  }, [staff]);
}
