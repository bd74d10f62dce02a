import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card, Soft } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Records } from '@/shared/ui/Records';
import { Empty } from '@/shared/ui/State';
import { unitStaffQuery } from './api/listStaff';
import { AssignDialog } from './AssignDialog';
import { EndDialog } from './EndDialog';
import type { Assignment } from './model';

/** Who works in a grid and as what, those who left at the end. */
export function StaffCard({ unitId, mayAssign }: { unitId: string; mayAssign: boolean }) {
  const t = useText('orgunits');
  const c = useText('common');
  const format = useFormat();
  const query = useQuery(unitStaffQuery(unitId));
  const [assigning, setAssigning] = useState(false);
  const [ending, setEnding] = useState<Assignment | null>(null);
  return (
    <Card
      title={t('staff.title')}
      actions={
        mayAssign && (
          <Button icon="plus" onClick={() => setAssigning(true)}>
            {t('staff.assign')}
          </Button>
        )
      }
    >
      <Loaded query={query} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('staff.none')} />
          ) : (
            <Records
              cards
              label={t('staff.title')}
              records={[...items].sort((a, b) => Number(a.until !== null) - Number(b.until !== null))}
              idOf={(one) => one.id}
              title={{ header: t('staff.name'), cell: (one) => one.name }}
              columns={[
                {
                  key: 'role',
                  header: t('staff.role'),
                  onPhone: 'top',
                  cell: (one) => c(`role.${one.role}`),
                },
                {
                  key: 'since',
                  header: t('staff.since'),
                  cell: (one) =>
                    one.until === null
                      ? t('staff.from', { day: format.day(one.since) })
                      : t('staff.span', { from: format.day(one.since), to: format.day(one.until) }),
                },
                {
                  key: 'end',
                  header: t('staff.end'),
                  cell: (one) =>
                    mayAssign &&
                    one.until === null && (
                      <Button look="quiet" onClick={() => setEnding(one)}>
                        {t('staff.end')}
                      </Button>
                    ),
                },
              ]}
            />
          )
        }
      </Loaded>
      {!mayAssign && <Soft>{t('staff.byLeaders')}</Soft>}
      {assigning && <AssignDialog unitId={unitId} onClose={() => setAssigning(false)} />}
      {ending && <EndDialog assignment={ending} onClose={() => setEnding(null)} />}
    </Card>
  );
}
