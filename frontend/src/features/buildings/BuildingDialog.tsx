import { lazy, useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { whole, wrong } from '@/shared/form/checks';
import { TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraftOver } from '@/shared/form/useDraftOver';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import { putBuilding, type BuildingChange } from './api/buildings';
import type { Building } from './model';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type BuildingDialogProps = {
  communityId: string;
  /** The one to change; null for a new one. */
  building: Tagged<Building> | null;
  onReload?: () => void;
  onClose: () => void;
  onDone: (number: string) => void;
};

const bounds = { entrances: 50, floors: 120, flatsPerFloor: 60 } as const;

/** CO-14: how a building is laid out. */
export function BuildingDialog({ communityId, building, onReload, onClose, onDone }: BuildingDialogProps) {
  const t = useText('buildings');
  const c = useText('common');
  const [initial] = useState(() => ({
    number: building?.value.number ?? '',
    name: building?.value.name ?? '',
    entrances: building?.value.entrances.toString() ?? '',
    floors: building?.value.floors.toString() ?? '',
    flatsPerFloor: building?.value.flatsPerFloor.toString() ?? '',
    households: '',
  }));
  const { values, set, clear, over } = useDraftOver(
    `building.${communityId}.${building?.value.number ?? 'new'}`,
    building?.etag ?? '',
    initial,
  );
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: ({ etag, change }: { etag: string | null; change: BuildingChange }) =>
      putBuilding(communityId, values.number.trim(), etag, change),
    refresh: [['communities', communityId]],
    onDone: ({ value, etag }, { change }) => {
      clear();
      const text = t('layout.saved', { name: value.name });
      // Households that were counted anew had other numbers before, flat by flat.
      if (building === null || change.households !== undefined) say(text);
      else {
        const { name, entrances, floors, flatsPerFloor } = building.value;
        offerUndo({
          text,
          undo: () =>
            putBuilding(communityId, value.number, etag, { name, entrances, floors, flatsPerFloor }),
          refresh: [['communities', communityId]],
        });
      }
      onDone(value.number);
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    const figure = (field: keyof typeof bounds) => {
      const value = whole(values[field], 1, bounds[field]);
      if (value === null) problems.push(wrong(field, c('form.whole', { from: 1, to: bounds[field] })));
      return value ?? 0;
    };
    if (values.number.trim() === '')
      problems.push(wrong('number', c('form.required', { field: t('layout.number') })));
    if (values.name.trim() === '')
      problems.push(wrong('name', c('form.required', { field: t('layout.name') })));
    const entrances = figure('entrances');
    const floors = figure('floors');
    const flatsPerFloor = figure('flatsPerFloor');
    const households = values.households.trim() === '' ? undefined : whole(values.households, 1, 3_000);
    if (households === null) problems.push(wrong('households', c('form.whole', { from: 1, to: 3_000 })));
    setFound(problems);
    if (problems.length > 0 || households === null) return;
    submission.mutate({
      etag: building ? over.tag(submission.error) : null,
      change: {
        name: values.name.trim(),
        entrances,
        floors,
        flatsPerFloor,
        ...(households !== undefined && { households }),
      },
    });
  };
  return (
    <TaskDialog
      title={building ? t('layout.edit') : t('layout.add')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
      onReload={onReload}
      stale={
        building &&
        onReload && (
          <StaleSides
            fields={(['name', 'entrances', 'floors', 'flatsPerFloor'] as const).map((field) => ({
              field,
              label: t(`layout.${field}`),
              mine: values[field].trim(),
              theirs: building.value[field].toString(),
            }))}
            fresh={over.fresh}
            onReload={onReload}
            onMine={submit}
            onTheirs={() => {
              clear();
              onClose();
            }}
          />
        )
      }
    >
      <Fields>
        {building === null && (
          <TextField
            name="number"
            label={t('layout.number')}
            hint={t('layout.numberHint')}
            maxLength={12}
            value={values.number}
            onChange={(number) => set({ number })}
          />
        )}
        <TextField
          name="name"
          label={t('layout.name')}
          hint={t('layout.nameHint')}
          maxLength={60}
          value={values.name}
          onChange={(name) => set({ name })}
        />
        {(['entrances', 'floors', 'flatsPerFloor'] as const).map((field) => (
          <TextField
            key={field}
            name={field}
            label={t(`layout.${field}`)}
            inputMode="numeric"
            value={values[field]}
            onChange={(typed) => set({ [field]: typed })}
          />
        ))}
        <TextField
          optional
          name="households"
          label={t('layout.households')}
          hint={t('layout.householdsHint')}
          inputMode="numeric"
          value={values.households}
          onChange={(households) => set({ households })}
        />
      </Fields>
    </TaskDialog>
  );
}
