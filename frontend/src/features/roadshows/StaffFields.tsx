import { StaffField } from '@/shared/staff/StaffField';
import { useStaffName } from '@/shared/staff/useStaff';
import { SelectField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import { useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { Icon } from '@/shared/ui/Icon';
import { crewRoles } from './model';
import { readStaff, writeStaff, type Crew, type PlanPartProps } from './planning';
import styles from './roadshow.module.css';

/** Who comes, and as what; a technician is invited. */
export function StaffFields({ draft, set }: PlanPartProps) {
  const t = useText('roadshows');
  const user = useUser();
  const nameOf = useStaffName();
  const staff = readStaff(draft.staff);
  const change = (all: readonly Crew[]) => set({ staff: writeStaff(all) });
  const put = (index: number, changes: Partial<Crew>) =>
    change(staff.map((each, at) => (at === index ? { ...each, ...changes } : each)));
  const shown = (one: Crew) => one.name || (one.staffId === '' ? t('staff.id') : nameOf(one.staffId));
  return (
    <Card title={t('step.staff')} count={staff.length}>
      {staff.length === 0 && <Soft>{t('staff.none')}</Soft>}
      {staff.map((one, index) => (
        <div key={index} className={styles['crew']}>
          <StaffField
            name={`staff[${index}].staffId`}
            label={t('staff.id')}
            value={one.staffId}
            without={staff.map((each) => each.staffId)}
            onChange={(staffId) => put(index, { staffId, name: staffId === '' ? '' : nameOf(staffId) })}
          />
          <SelectField
            name={`staff[${index}].role`}
            label={t('staff.role')}
            value={one.role}
            options={crewRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
            onChange={(role) => role !== '' && put(index, { role })}
          />
          <Button
            aria-label={t('staff.remove', { name: shown(one) })}
            onClick={() => change(staff.filter((_, at) => at !== index))}
          >
            <Icon name="cross" />
          </Button>
        </div>
      ))}
      <Row>
        {!staff.some((one) => one.staffId === user.id) && (
          <Button
            icon="plus"
            onClick={() =>
              change([
                ...staff,
                {
                  staffId: user.id,
                  name: user.name,
                  role: staff.some((one) => one.role === 'LEAD') ? 'PROMOTER' : 'LEAD',
                },
              ])
            }
          >
            {t('staff.addMe')}
          </Button>
        )}
        <Button
          icon="plus"
          onClick={() =>
            change([
              ...staff,
              {
                staffId: '',
                name: '',
                role: staff.some((one) => one.role === 'TECHNICIAN') ? 'PROMOTER' : 'TECHNICIAN',
              },
            ])
          }
        >
          {t('staff.add')}
        </Button>
      </Row>
    </Card>
  );
}
