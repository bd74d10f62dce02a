import { TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useTask } from '@/shared/form/useTask';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { Soft } from '@/shared/ui/Card';
import { addCommunity, type NewCommunity } from './api/addCommunity';
import { DetailsFields, readDetails } from './DetailsFields';

const blank = { code: '', name: '', kind: '', address: '', households: '' };

/** CO-10: one community that no list has brought; many come by an import. */
export function NewCommunityDialog({ onClose }: { onClose: () => void }) {
  const t = useText('communities');
  const n = useText('imports');
  const { values, set, clear } = useDraft('community.new', blank);
  const task = useTask({
    read: (check): NewCommunity => {
      const code = check.text('code', n('community.code'), values.code);
      if (code !== '' && !/^\d{12}$/.test(code)) check.refuse('code', n('community.codeWrong'));
      return { code, ...readDetails(values, check, t) };
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
        <DetailsFields draft={values} set={set} />
      </Fields>
    </TaskDialog>
  );
}
