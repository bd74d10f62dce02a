import { lazy, useState } from 'react';
import { isProblem, type Violation } from '@/shared/api/problem';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { checksOf } from '@/shared/form/useTask';
import { useText } from '@/shared/i18n/useText';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import { correctFile, type FileCorrection } from '../api/correctFile';
import type { Customer } from '../model';
import { ContactFields } from './ContactFields';
import { backTo } from './correction';
import { correctionFrom } from './correctionFrom';
import styles from './file.module.css';
import { fieldsOf, readPeople, sidesOf, unkept, writtenPeople, type FileFields } from './fileDraft';
import { FirmFields } from './FirmFields';
import { useWording } from './useWording';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type FileDialogProps = {
  /** As it stands now; may become newer while the dialog is open. */
  customer: Customer;
  onReload: () => void;
  onClose: () => void;
};

/** Corrects the whole file of a firm: what it is, and who is to be talked to (FN-S1). */
export function FileDialog({ customer, onReload, onClose }: FileDialogProps) {
  const t = useText('customers');
  const c = useText('common');
  const wording = useWording();
  const [begun] = useState(() => ({ customer, fields: fieldsOf(customer) }));
  const { values, set, clear } = useDraft(`customerFile.${customer.id}`, begun.fields, unkept);
  // A draft kept from before goes over today's file only if that is still the one it was begun from.
  const [seen] = useState(() =>
    values.base === begun.fields.base ? begun.customer.version : Number(values.version),
  );
  // Kept with whatever was touched: what it was begun from.
  const keep = (changes: Partial<FileFields>) =>
    set({ ...changes, base: values.base, version: values.version });
  const [found, setFound] = useState<Violation[]>([]);
  const people = readPeople(values);
  const submission = useSubmission({
    send: async ({ before, version, file }: { before: Customer; version: number; file: FileCorrection }) => {
      const after = await correctFile(customer.id, version, file);
      return { after, back: backTo(before, file) };
    },
    refresh: [['customers']],
    onDone: ({ after: { id, firmName, version }, back }) => {
      clear();
      const text = t('edit.saved', { firm: firmName });
      if (back === null) say(text);
      else offerUndo({ text, undo: () => correctFile(id, version, back), refresh: [['customers']] });
      onClose();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    const file = correctionFrom(values, customer, checksOf(problems, c), t);
    setFound(problems);
    if (problems.length > 0 || file === null) return;
    // Over what stands now only once that was shown beside what was typed.
    const over = isProblem(submission.error, 412) ? customer.version : seen;
    submission.mutate({ before: over === customer.version ? customer : begun.customer, version: over, file });
  };
  return (
    <TaskDialog
      title={t('edit.title')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
      stale={
        <StaleSides
          fields={sidesOf(values, customer, wording)}
          fresh={submission.variables?.version !== customer.version}
          onReload={onReload}
          onMine={submit}
          onTheirs={() => {
            clear();
            onClose();
          }}
        />
      }
    >
      <div className={styles['file']}>
        <FirmFields values={values} onChange={keep} />
        <ContactFields
          people={people}
          there={customer.contacts}
          onChange={(after) => keep(writtenPeople(after))}
        />
      </div>
    </TaskDialog>
  );
}
