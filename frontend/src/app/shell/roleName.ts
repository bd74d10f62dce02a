import type { useText } from '@/shared/i18n/useText';

/** The name of a role; one the page does not know is shown as the server wrote it. */
export function roleName(role: string, t: ReturnType<typeof useText<'common'>>): string {
  switch (role) {
    case 'GRID_MANAGER':
    case 'GRID_ASSISTANT':
    case 'TECHNICIAN':
    case 'ACCOUNT_MANAGER':
    case 'SUPERVISOR':
    case 'HALL_CLERK':
    case 'ANALYST':
    case 'ADMIN':
      return t(`role.${role}`);
    default:
      return role;
  }
}
