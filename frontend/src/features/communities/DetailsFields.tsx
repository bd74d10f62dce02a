import { SelectField, TextField } from '@/shared/form/Field';
import type { Checks } from '@/shared/form/useTask';
import { useText, type Translate } from '@/shared/i18n/useText';
import type { Details } from './api/describeCommunity';
import { communityKinds, mostHouseholds } from './model';

/** Name, kind, households and address of a community as they are typed. */
export type DetailsDraft = { name: string; kind: string; households: string; address: string };

export function kindOf(draft: DetailsDraft) {
  return communityKinds.find((one) => one === draft.kind);
}

/** CO-10 (a): the details that were typed; notes what is wrong with them. */
export function readDetails(draft: DetailsDraft, check: Checks, t: Translate<'communities'>): Details {
  const name = check.text('name', t('details.name'), draft.name);
  const kind = kindOf(draft);
  const address = draft.address.trim();
  const households =
    draft.households.trim() === '' ? null : check.whole('households', draft.households, 0, mostHouseholds);
  return {
    name,
    ...(address !== '' && { address }),
    ...(kind !== undefined && { kind }),
    ...(households !== null && { households }),
  };
}

type DetailsFieldsProps = { draft: DetailsDraft; set: (changes: Partial<DetailsDraft>) => void };

export function DetailsFields({ draft, set }: DetailsFieldsProps) {
  const t = useText('communities');
  const c = useText('common');
  return (
    <>
      <TextField
        name="name"
        label={t('details.name')}
        maxLength={100}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <SelectField
        optional
        name="kind"
        label={t('file.kind')}
        empty={c('form.choose')}
        value={kindOf(draft) ?? ''}
        options={communityKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        optional
        name="households"
        label={t('file.households')}
        inputMode="numeric"
        value={draft.households}
        onChange={(households) => set({ households })}
      />
      <TextField
        optional
        span
        name="address"
        label={t('file.address')}
        maxLength={200}
        value={draft.address}
        onChange={(address) => set({ address })}
      />
    </>
  );
}
