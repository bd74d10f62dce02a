import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { salespeopleQuery } from '../api/listSalespeople';
import { tagsOf } from '../tags';
import { orderBulk, type BulkOrder } from './api/orderBulk';
import type { BulkKind, BulkSelection } from './model';

type BulkDialogProps = {
  kinds: readonly BulkKind[];
  selection: BulkSelection;
  /** Node of the org tree whose account managers may get the customers. */
  gridPath: string;
  onOrdered: (jobId: string) => void;
  onClose: () => void;
};

/** FN-14: orders one act over many customers; each is judged by the same rules as by itself. */
export function BulkDialog({ kinds, selection, gridPath, onOrdered, onClose }: BulkDialogProps) {
  const t = useText('bulk');
  const c = useText('common');
  const [kind, setKind] = useState<BulkKind | ''>(kinds.length === 1 ? (kinds[0] ?? '') : '');
  const [staffId, setStaffId] = useState('');
  const [why, setWhy] = useState('');
  const [add, setAdd] = useState('');
  const [remove, setRemove] = useState('');
  const [found, setFound] = useState<Violation[]>([]);
  const handsOver = kind === 'ASSIGN' || kind === 'TRANSFER';
  const people = useQuery({ ...salespeopleQuery(gridPath), enabled: handsOver });
  const submission = useSubmission({
    send: (order: BulkOrder, key) => orderBulk(order, key),
    refresh: [['bulk', 'list']],
    onDone: (job) => onOrdered(job.id),
  });
  const submit = () => {
    const problems: Violation[] = [];
    const need = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    if (kind === '') need('kind', t('kindLabel'));
    if (handsOver && staffId === '') need('staffId', t('to'));
    if (kind === 'TRANSFER' && why.trim().length < 2) need('reason', t('reason'));
    if (kind === 'TAG' && tagsOf(add).length + tagsOf(remove).length === 0) need('addTags', t('addTags'));
    setFound(problems);
    if (problems.length > 0 || kind === '') return;
    submission.mutate({
      kind,
      ...('ids' in selection ? { ids: [...selection.ids] } : { filter: { ...selection.filter } }),
      ...(handsOver && { staffId }),
      ...(kind === 'TRANSFER' && { reason: why.trim() }),
      ...(kind === 'TAG' && { addTags: tagsOf(add), removeTags: tagsOf(remove) }),
    });
  };
  return (
    <TaskDialog
      title={t('dialog')}
      error={submission.error}
      found={found}
      onSubmit={submit}
      busy={submission.isPending}
      save={t('start')}
      onClose={onClose}
    >
      <Soft>{'ids' in selection ? t('ofPicked', { count: selection.ids.length }) : t('ofFilter')}</Soft>
      <SelectField
        name="kind"
        label={t('kindLabel')}
        empty={c('form.choose')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={setKind}
      />
      {handsOver && (
        <SelectField
          name="staffId"
          label={t('to')}
          empty={c('form.choose')}
          value={staffId}
          options={(people.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
          onChange={setStaffId}
        />
      )}
      {kind === 'TRANSFER' && (
        <LongTextField name="reason" label={t('reason')} maxLength={200} value={why} onChange={setWhy} />
      )}
      {kind === 'TAG' && (
        <>
          <TextField
            optional
            name="addTags"
            label={t('addTags')}
            hint={t('tagsHint')}
            value={add}
            onChange={setAdd}
          />
          <TextField optional name="removeTags" label={t('removeTags')} value={remove} onChange={setRemove} />
        </>
      )}
    </TaskDialog>
  );
}
