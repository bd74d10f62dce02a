import { lazy, useState } from 'react';
import { useOver } from '@/shared/api/useOver';
import type { Violation } from '@/shared/api/problem';
import { LongTextField, SelectField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { checksOf } from '@/shared/form/useTask';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { offerUndo } from '@/shared/ui/undo';
import { customerLevels, type Customer } from '../model';
import { isTag, longestTag, mostTags, tagsOf } from '../tags';
import { setMarks, type Marks } from './api/setMarks';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type MarksDialogProps = {
  /** As it stands now; may become newer while the dialog is open. */
  customer: Customer;
  onReload: () => void;
  onClose: () => void;
};

const tagged = (version: number) => `"${version}"`;
const spaced = (tags: readonly string[]) => tags.join(' ');

/** FN-13: level and tags of one customer; an undo puts back those before. */
export function MarksDialog({ customer, onReload, onClose }: MarksDialogProps) {
  const t = useText('customers');
  const c = useText('common');
  const [initial] = useState(() => ({ level: customer.level, tags: spaced(customer.tags) }));
  // Of a version: a draft never goes over what somebody else marked since.
  const [name] = useState(() => `marks.${customer.id}.${customer.version}`);
  const { values, set, clear } = useDraft<'level' | 'tags'>(name, initial);
  const over = useOver(tagged(customer.version));
  const [found, setFound] = useState<Violation[]>([]);
  const level = customerLevels.find((one) => one === values.level) ?? customer.level;
  const tags = tagsOf(values.tags);
  const submission = useSubmission({
    send: async ({ etag, marks, before }: { etag: string; marks: Marks; before: Marks }) => ({
      after: await setMarks(customer.id, etag, marks),
      before,
    }),
    refresh: [['customers']],
    onDone: ({ after, before }) => {
      clear();
      offerUndo({
        text: t('marks.saved', { firm: after.firmName }),
        undo: () => setMarks(after.id, tagged(after.version), before),
        refresh: [['customers']],
      });
      onClose();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    const check = checksOf(problems, c);
    if (tags.length > mostTags) check.refuse('tags', t('marks.tooMany', { most: mostTags }));
    for (const tag of tags)
      if (!isTag(tag)) check.refuse('tags', t('marks.notATag', { tag, most: longestTag }));
    setFound(problems);
    if (problems.length > 0) return;
    submission.mutate({
      etag: over.tag(submission.error),
      marks: { level, tags },
      before: { level: customer.level, tags: customer.tags },
    });
  };
  return (
    <TaskDialog
      title={t('marks.edit')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
      stale={
        <StaleSides
          fields={[
            {
              field: 'level',
              label: t('marks.level'),
              mine: t(`level.${level}`),
              theirs: t(`level.${customer.level}`),
            },
            {
              field: 'tags',
              label: t('marks.tags'),
              mine: spaced([...tags].sort()),
              theirs: spaced([...customer.tags].sort()),
            },
          ]}
          fresh={over.fresh}
          onReload={onReload}
          onMine={submit}
          onTheirs={() => {
            clear();
            onClose();
          }}
        />
      }
    >
      <Soft>{t('marks.text')}</Soft>
      <SelectField
        name="level"
        label={t('marks.level')}
        value={level}
        options={customerLevels.map((one) => ({ value: one, label: t(`level.${one}`) }))}
        onChange={(chosen) => set({ level: chosen })}
      />
      <LongTextField
        optional
        name="tags"
        label={t('marks.tags')}
        hint={t('marks.hint', { count: tags.length, most: mostTags })}
        maxLength={500}
        value={values.tags}
        onChange={(typed) => set({ tags: typed })}
      />
    </TaskDialog>
  );
}
