import { SelectField, TextField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import { useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { Icon } from '@/shared/ui/Icon';
import { crewRoles } from './model';
import { readStaff, writeStaff, type Crew, type PlanPartProps } from './planning';
import styles from './roadshow.module.css';

type StaffFieldsProps = PlanPartProps & { known: readonly { id: string; name: string }[] };

/** Who comes, and as what; a technician is invited. */
export function StaffFields({ draft, set, known }: StaffFieldsProps) {
  const t = useText('roadshows');
  const user = useUser();
  const staff = readStaff(draft.staff);
  const change = (all: readonly Crew[]) => set({ staff: writeStaff(all) });
  const role = staff.some((one) => one.role === 'LEAD') ? 'PROMOTER' : 'LEAD';
  const others = known.filter((one) => one.id !== user.id && !staff.some((each) => each.staffId === one.id));
  return (
    <Card title={t('step.staff')} count={staff.length}>
      {staff.length === 0 && <Soft>{t('staff.none')}</Soft>}
      {staff.map((one, index) => (
        <div key={index} className={styles['crew']}>
          <TextField
            name={`staff[${index}].staffId`}
            label={t('staff.id')}
            maxLength={80}
            value={one.staffId}
            onChange={(typed) =>
              change(
                staff.map((each, at) =>
                  at === index ? { ...each, staffId: typed.replace(/[^A-Za-z0-9._-]/g, '') } : each,
                ),
              )
            }
          />
          <SelectField
            name={`staff[${index}].role`}
            label={t('staff.role')}
            value={one.role}
            options={crewRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
            onChange={(chosen) =>
              chosen !== '' &&
              change(staff.map((each, at) => (at === index ? { ...each, role: chosen } : each)))
            }
          />
          <Button
            aria-label={t('staff.remove', { name: one.staffId || t('staff.id') })}
            onClick={() => change(staff.filter((_, at) => at !== index))}
          >
            <Icon name="cross" />
          </Button>
        </div>
      ))}
      <Row>
        {!staff.some((one) => one.staffId === user.id) && (
          <Button icon="plus" onClick={() => change([...staff, { staffId: user.id, role }])}>
            {t('staff.addMe')}
          </Button>
        )}
        {others.slice(0, 6).map((one) => (
          <Button
            key={one.id}
            icon="plus"
            onClick={() => change([...staff, { staffId: one.id, role: 'PROMOTER' }])}
          >
            {one.name}
          </Button>
        ))}
        <Button
          icon="plus"
          onClick={() =>
            change([
              ...staff,
              {
                staffId: '',
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
