import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { buildingsQuery } from '@/features/buildings/api/buildings';
import { buildingIdOf } from '@/shared/format/buildingId';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useTask } from '@/shared/form/useTask';
import { plusDays, today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { Soft } from '@/shared/ui/Card';
import { openGroup, type NewGroup } from './api/groups';

const leasts = ['3', '4'] as const;
/** How long neighbours are asked unless somebody says otherwise, and at most. */
const usual = 21;
const longest = 366;

type OpenGroupDialogProps = {
  communityId: string | undefined;
  /** The field that chooses the community. */
  picker: ReactNode;
  onClose: () => void;
};

/** PR-08: neighbours of a building are asked to join together. */
export function OpenGroupDialog({ communityId, picker, onClose }: OpenGroupDialogProps) {
  const t = useText('joining');
  const c = useText('common');
  const [values, setValues] = useState(() => ({
    building: '',
    least: '3',
    deadline: plusDays(today(), usual),
  }));
  const query = useInfiniteQuery({
    ...buildingsQuery(communityId ?? ''),
    enabled: communityId !== undefined,
  });
  const buildings = query.data?.pages.flatMap((page) => page.items) ?? [];
  const building = buildings.find((one) => one.number === values.building);
  const task = useTask({
    read: (check) => {
      if (communityId === undefined) check.missing('communityId', t('community'));
      if (!building) check.missing('buildingId', t('building'));
      const deadline = check.text('deadline', t('deadline'), values.deadline);
      if (communityId === undefined || !building) return null;
      return {
        communityId,
        buildingId: buildingIdOf(communityId, building.number),
        least: Number(values.least),
        deadline,
      };
    },
    send: (body: NewGroup, key) => openGroup(body, key),
    refresh: [['joining-groups']],
    done: t('opened'),
    onDone: (opened) => go(href({ to: '/joining-groups/$groupId', params: { groupId: opened.id } })),
  });
  return (
    <TaskDialog title={t('open')} {...task} save={t('open')} onClose={onClose}>
      <Soft>{t('openText')}</Soft>
      {picker}
      <Fields>
        <SelectField
          name="buildingId"
          label={t('building')}
          hint={query.isSuccess && buildings.length === 0 ? t('noBuildings') : undefined}
          empty={c('form.choose')}
          value={building?.number ?? ''}
          options={buildings.map((one) => ({ value: one.number, label: one.name }))}
          onChange={(chosen) => setValues({ ...values, building: chosen })}
        />
        <SelectField
          name="least"
          label={t('least')}
          value={leasts.find((one) => one === values.least) ?? '3'}
          options={leasts.map((value) => ({ value, label: c('unit.households', { count: Number(value) }) }))}
          onChange={(least) => setValues({ ...values, least })}
        />
        <TextField
          name="deadline"
          label={t('deadline')}
          type="date"
          min={today()}
          max={plusDays(today(), longest)}
          value={values.deadline}
          onChange={(deadline) => setValues({ ...values, deadline })}
        />
      </Fields>
    </TaskDialog>
  );
}
