import { useStaffName } from './useStaff';

/** Somebody of the staff by name. */
export function StaffName({ id }: { id: string }) {
  return <>{useStaffName()(id)}</>;
}
