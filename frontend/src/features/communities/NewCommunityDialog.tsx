import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useTask } from '@/shared/form/useTask';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { Soft } from '@/shared/ui/Card';
import { addCommunity, type NewCommunity } from './api/addCommunity';
import { communityKinds, mostHouseholds } from './model';

const blank = { code: '', name: '', kind: '', address: '', households: '' };

/** CO-10: one community that no list has brought; many come by an import. */
export function NewCommunityDialog({ onClose }: { onClose: () => void }) {
  const t = useText('communities');
  const n = useText('imports');
  const c = useText('common');
  const { values, set, clear } = useDraft('community.new', blank);
  const kind = communityKinds.find((one) => one === values.kind);
  const task = useTask({
    read: (check): NewCommunity => {
      const code = check.text('code', n('community.code'), values.code);
      if (code !== '' && !/^\d{12}$/.test(code)) check.refuse('code', n('community.codeWrong'));
      const address = values.address.trim();
      const households =
        values.households.trim() === ''
          ? null
          : check.whole('households', values.households, 0, mostHouseholds);
      return {
        code,
        name: check.text('name', t('details.name'), values.name),
        ...(address !== '' && { address }),
        ...(kind !== undefined && { kind }),
        ...(households !== null && { households }),
      };
    },
    send: addCommunity,
    refresh: [['communities']],
    done: n('community.done'),
    onDone: ({ id }) => {
      clear();
      go(href({ to: '/communities/$communityId', params: { communityId: id } }));
    },
  });
  return (
    <TaskDialog title={n('community.title')} {...task} onClose={onClose}>
      <Soft>{n('community.text')}</Soft>
      <Fields>
        <TextField
          name="code"
          label={n('community.code')}
          hint={n('community.codeHint')}
          inputMode="numeric"
          maxLength={12}
          value={values.code}
          onChange={(code) => set({ code })}
        />
        <TextField
          name="name"
          label={t('details.name')}
          maxLength={100}
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
          name="households"
          label={t('file.households')}
          inputMode="numeric"
          value={values.households}
          onChange={(households) => set({ households })}
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
      </Fields>
    </TaskDialog>
  );
}
