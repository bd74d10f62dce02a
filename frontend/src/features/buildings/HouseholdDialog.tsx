import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { today } from '@/shared/format/date';
import { wrong } from '@/shared/form/checks';
import { Choices } from '@/shared/form/Choices';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useText } from '@/shared/i18n/useText';
import { useWork } from '@/shared/outbox/useWork';
import { buildingPath, recordHousehold, type HouseholdChange } from './api/buildings';
import { networkUses, type Building, type NetworkUse, type RevealedHousehold } from './model';

type HouseholdDialogProps = {
  building: Building;
  communityName: string;
  competitors: readonly { id: string; name: string }[];
  door: string;
  /** What is known behind the door. */
  known: RevealedHousehold | null;
  onClose: () => void;
  onDone: (household: HouseholdChange) => void;
};

/** CO-14: one household, from door to door; works without a network. Doors are personal data: no draft is kept. */
export function HouseholdDialog({
  building,
  communityName,
  competitors,
  door,
  known,
  onClose,
  onDone,
}: HouseholdDialogProps) {
  const t = useText('buildings');
  const c = useText('common');
  const [values, setValues] = useState({
    door,
    competitorId: known?.competitorId ?? '',
    contractEndsOn: known?.contractEndsOn ?? '',
    asOf: today(),
  });
  const [use, setUse] = useState<NetworkUse>(known?.use ?? 'COMPETITOR');
  const [found, setFound] = useState<Violation[]>([]);
  const set = (changes: Partial<typeof values>) => setValues((before) => ({ ...before, ...changes }));
  const { communityId, number } = building;
  const [sent, setSent] = useState<HouseholdChange | null>(null);
  const work = useWork({
    kind: 'building-household',
    name: `${communityName} ${building.name} ${values.door}`,
    place: `/communities/${encodeURIComponent(communityId)}?part=buildings&building=${encodeURIComponent(number)}`,
    subject: buildingPath(communityId, number),
    call: (change: HouseholdChange, key, fetch) => recordHousehold(communityId, number, key, change, fetch),
    refresh: [['communities', communityId]],
    done: t('household.saved', { door: values.door }),
    onDone: () => sent && onDone(sent),
  });
  const submit = () => {
    const problems: Violation[] = [];
    if (values.door.trim() === '')
      problems.push(wrong('door', c('form.required', { field: t('household.door') })));
    if (use === 'COMPETITOR' && values.competitorId === '')
      problems.push(wrong('competitorId', c('form.required', { field: t('household.competitor') })));
    setFound(problems);
    if (problems.length > 0) return;
    const change: HouseholdChange = {
      door: values.door.trim(),
      use,
      asOf: values.asOf,
      ...(use === 'COMPETITOR' && { competitorId: values.competitorId }),
      ...(use === 'COMPETITOR' && values.contractEndsOn !== '' && { contractEndsOn: values.contractEndsOn }),
    };
    setSent(change);
    work.mutate(change);
  };
  return (
    <TaskDialog
      title={t('household.title', { name: building.name })}
      error={work.error}
      found={found}
      busy={work.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Choices
        label={t('household.use')}
        value={use}
        options={networkUses.map((value) => ({ value, label: t(`use.${value}`) }))}
        onChange={setUse}
      />
      <Fields>
        <TextField
          name="door"
          label={t('household.door')}
          maxLength={20}
          value={values.door}
          onChange={(typed) => set({ door: typed })}
        />
        <TextField
          name="asOf"
          label={t('household.asOf')}
          type="date"
          max={today()}
          value={values.asOf}
          onChange={(asOf) => set({ asOf })}
        />
        {use === 'COMPETITOR' && (
          <>
            <SelectField
              name="competitorId"
              label={t('household.competitor')}
              empty={c('form.choose')}
              value={values.competitorId}
              options={competitors.map((one) => ({ value: one.id, label: one.name }))}
              onChange={(competitorId) => set({ competitorId })}
            />
            <TextField
              optional
              name="contractEndsOn"
              label={t('household.endsOn')}
              type="date"
              value={values.contractEndsOn}
              onChange={(contractEndsOn) => set({ contractEndsOn })}
            />
          </>
        )}
      </Fields>
    </TaskDialog>
  );
}
