import type { Community } from '@/features/communities/model';
import { covers, hasRole, useUser } from '@/shared/session/session';

/** What the user may do with a community, by role and grid; the service decides in the end. */
export function useCommunityRights(community: Community) {
  const user = useUser();
  const own = covers(user, community.gridPath);
  return {
    /** Keeps the file: survey, buildings, property company. */
    file: own && hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'SUPERVISOR', 'ADMIN'),
    /** Says how far the network has come. */
    coverage: own && hasRole(user, 'GRID_MANAGER', 'TECHNICIAN', 'SUPERVISOR', 'ADMIN'),
    /** Goes from door to door. */
    visit: own && hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'TECHNICIAN', 'SUPERVISOR', 'ADMIN'),
    /** Brings what is heard of competitors. */
    intelligence:
      own && hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ADMIN'),
    /** Looks at the estate or meets an offer. */
    photograph:
      own &&
      hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'TECHNICIAN', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ADMIN'),
    /** Sees which neighbours join together. */
    groups: hasRole(
      user,
      'GRID_MANAGER',
      'GRID_ASSISTANT',
      'TECHNICIAN',
      'ACCOUNT_MANAGER',
      'SUPERVISOR',
      'ANALYST',
    ),
    waive: own && hasRole(user, 'SUPERVISOR'),
    removePhotos: own && hasRole(user, 'SUPERVISOR'),
    customers: hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ADMIN'),
  };
}
