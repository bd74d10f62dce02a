import { SelectField, type FieldProps } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import { useUser } from '@/shared/session/session';
import { useStaff, useStaffName } from './useStaff';

const duties = [
  'GRID_MANAGER',
  'GRID_ASSISTANT',
  'TECHNICIAN',
  'ACCOUNT_MANAGER',
  'SUPERVISOR',
  'HALL_CLERK',
  'ANALYST',
  'ADMIN',
] as const;

type StaffFieldProps = FieldProps & {
  value: string;
  /** Text of the empty choice. */
  empty?: string;
  /** Left out of the choices. */
  without?: readonly string[];
  onChange: (staffId: string) => void;
};

/** Somebody of the staff, chosen by name. Who is on file already stays a choice, also after leaving the grid. */
export function StaffField({ value, empty, without = [], onChange, ...frame }: StaffFieldProps) {
  const c = useText('common');
  const user = useUser();
  const staff = useStaff();
  const nameOf = useStaffName();
  const label = (name: string, role: string | undefined) => {
    const duty = duties.find((one) => one === role);
    return duty ? `${name} · ${c(`role.${duty}`)}` : name;
  };
  const others = staff.filter((one) => one.id === value || (one.id !== user.id && !without.includes(one.id)));
  const me = staff.filter((one) => one.id === user.id && one.id !== value && !without.includes(one.id));
  const gone =
    value === '' || staff.some((one) => one.id === value) ? [] : [{ id: value, name: nameOf(value) }];
  return (
    <SelectField
      {...frame}
      value={value}
      empty={empty ?? c('form.choose')}
      options={[
        ...[...me, ...others].map((one) => ({ value: one.id, label: label(one.name, one.role) })),
        ...gone.map((one) => ({ value: one.id, label: one.name })),
      ]}
      onChange={onChange}
    />
  );
}
