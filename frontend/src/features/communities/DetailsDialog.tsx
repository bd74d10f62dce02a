import { lazy, useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { whole, wrong } from '@/shared/form/checks';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraftOver } from '@/shared/form/useDraftOver';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { offerUndo } from '@/shared/ui/undo';
import { describeCommunity, type Details } from './api/describeCommunity';
import { communityKinds, mostHouseholds, type Community } from './model';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

/** What the dialog needs of a community. */
export type Described = Pick<Community, 'id' | 'name' | 'address' | 'kind' | 'households'>;

type DetailsDialogProps = { community: Tagged<Described>; onReload: () => void; onClose: () => void };

/** CO-10 (a): name, address, kind and households. */
export function DetailsDialog({ community, onReload, onClose }: DetailsDialogProps) {
  const t = useText('communities');
  const c = useText('common');
  const { value, etag } = community;
  const [initial] = useState(() => ({
    name: value.name,
    address: value.address ?? '',
    kind: value.kind ?? '',
    households: value.households?.toString() ?? '',
  }));
  const { values, set, clear, over } = useDraftOver(`details.${value.id}`, etag, initial);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (change: { etag: string; details: Details }) =>
      describeCommunity(value.id, change.etag, change.details),
    refresh: [['communities']],
    onDone: (after) => {
      clear();
      offerUndo({
        text: t('details.saved'),
        undo: () => describeCommunity(value.id, after.etag, detailsOf(value)),
        refresh: [['communities']],
      });
      onClose();
    },
  });
  const kind = communityKinds.find((one) => one === values.kind);
  const submit = () => {
    const problems: Violation[] = [];
    const households =
      values.households.trim() === '' ? undefined : whole(values.households, 0, mostHouseholds);
    if (values.name.trim() === '')
      problems.push(wrong('name', c('form.required', { field: t('details.name') })));
    if (households === null)
      problems.push(wrong('households', c('form.whole', { from: 0, to: mostHouseholds })));
    setFound(problems);
    if (problems.length > 0 || households === null) return;
    submission.mutate({
      etag: over.tag(submission.error),
      details: {
        name: values.name.trim(),
        ...(values.address.trim() !== '' && { address: values.address.trim() }),
        ...(kind !== undefined && { kind }),
        ...(households !== undefined && { households }),
      },
    });
  };
  const stands = [
    ['name', t('details.name'), values.name.trim(), value.name],
    ['kind', t('file.kind'), kind ? t(`kind.${kind}`) : null, value.kind && t(`kind.${value.kind}`)],
    ['address', t('file.address'), values.address.trim() || null, value.address],
    [
      'households',
      t('file.households'),
      values.households.trim() || null,
      value.households?.toString() ?? null,
    ],
  ] as const;
  return (
    <TaskDialog
      title={t('details.title')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      stale={
        <StaleSides
          fields={stands.map(([field, label, mine, theirs]) => ({ field, label, mine, theirs }))}
          fresh={over.fresh}
          onReload={onReload}
          onMine={submit}
          onTheirs={() => {
            clear();
            onClose();
          }}
        />
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields>
        <TextField
          name="name"
          label={t('details.name')}
          maxLength={60}
          value={values.name}
          onChange={(name) => set({ name })}
        />
        <SelectField
          optional
          name="kind"
          label={t('file.kind')}
          empty={c('form.choose')}
          value={kind ?? ''}
          options={communityKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          onChange={(chosen) => set({ kind: chosen })}
        />
        <TextField
          optional
          span
          name="address"
          label={t('file.address')}
          maxLength={200}
          value={values.address}
          onChange={(address) => set({ address })}
        />
        <TextField
          optional
          name="households"
          label={t('file.households')}
          inputMode="numeric"
          value={values.households}
          onChange={(households) => set({ households })}
        />
      </Fields>
    </TaskDialog>
  );
}

/** The details as they stand, to be put back. */
function detailsOf({ name, address, kind, households }: Described): Details {
  return {
    name,
    ...(address !== null && { address }),
    ...(kind !== null && { kind }),
    ...(households !== null && { households }),
  };
}
