import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Choices } from '@/shared/form/Choices';
import { Form } from '@/shared/form/Form';
import { TaskFoot } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useLanguage, useText } from '@/shared/i18n/useText';
import { Facts, Soft } from '@/shared/ui/Card';
import { Dialog } from '@/shared/ui/Dialog';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { offerUndo } from '@/shared/ui/undo';
import { clusterKinds } from '../row';
import { newKey } from '@/shared/api/idempotency';
import { mergeCustomers } from './api/mergeCustomers';
import { mergePreviewQuery } from './api/previewMerge';
import { undoMerge } from './api/undoMerge';
import type { FieldChoice, MergeField, MergePreview } from './model';

type MergeDialogProps = { customerId: string; duplicateId: string; onClose: () => void };

/** FN-16: shows before what a merge does: what wins, what comes along, what speaks against it. */
export function MergeDialog({ customerId, duplicateId, onClose }: MergeDialogProps) {
  const t = useText('merge');
  const language = useLanguage();
  const [fromDuplicate, setFromDuplicate] = useState<readonly MergeField[]>([]);
  const preview = useQuery({
    ...mergePreviewQuery(customerId, duplicateId, fromDuplicate, language),
    placeholderData: keepPreviousData,
  });
  const submission = useSubmission({
    send: (fields: readonly MergeField[], key) => mergeCustomers(customerId, duplicateId, fields, key),
    refresh: [['customers']],
    onDone: (merge) => {
      offerUndo({ text: t('done'), undo: () => undoMerge(merge.id, newKey()), refresh: [['customers']] });
      onClose();
    },
  });
  const choose = (field: MergeField, duplicate: boolean) =>
    setFromDuplicate((before) =>
      duplicate ? [...before, field].sort() : before.filter((one) => one !== field),
    );
  return (
    <Dialog title={t('dialog')} onClose={onClose}>
      <Loaded query={preview} rows={6}>
        {(seen) => (
          <Form error={submission.error} onSubmit={() => submission.mutate(fromDuplicate)}>
            <Soft>{t('text', { kept: seen.kept.firmName, duplicate: seen.duplicate.firmName })}</Soft>
            {!seen.mayMerge && (
              <Notice tone="warn" title={t('notNow')}>
                {seen.reasons.map((one) => (
                  <p key={one.code}>{one.message}</p>
                ))}
              </Notice>
            )}
            {seen.fields
              .filter((one) => one.winner !== 'SAME')
              .map((one) => (
                <Winner key={one.field} choice={one} onChoose={choose} />
              ))}
            <ComesAlong preview={seen} />
            <TaskFoot
              busy={submission.isPending}
              disabled={!seen.mayMerge || preview.isPlaceholderData}
              save={t('confirm')}
              onClose={onClose}
            />
          </Form>
        )}
      </Loaded>
    </Dialog>
  );
}

/** One value of which only one can stay; where only one file has any, it is that one's. */
function Winner({
  choice,
  onChoose,
}: {
  choice: FieldChoice;
  onChoose: (field: MergeField, duplicate: boolean) => void;
}) {
  const t = useText('merge');
  const shown = useShown();
  const name = t(`field.${choice.field}`);
  if (!choice.conflict || choice.field === 'POSITION' || choice.field === 'CREDIT_CODE') {
    const value = choice.winner === 'DUPLICATE' ? choice.duplicate : choice.kept;
    return <Facts items={[[name, shown(choice, value)]]} />;
  }
  return (
    <div>
      <p aria-hidden="true">{name}</p>
      <Choices
        label={name}
        value={choice.winner === 'DUPLICATE' ? 'DUPLICATE' : 'KEPT'}
        options={[
          { value: 'KEPT', label: shown(choice, choice.kept) },
          { value: 'DUPLICATE', label: shown(choice, choice.duplicate) },
        ]}
        onChange={(winner) => onChoose(choice.field, winner === 'DUPLICATE')}
      />
    </div>
  );
}

function useShown() {
  const t = useText('merge');
  const u = useText('customers');
  return (choice: FieldChoice, value: string | null): string => {
    const kind = clusterKinds.find((one) => one === value);
    if (choice.field === 'CLUSTER_KIND' && kind) return u(`cluster.${kind}`);
    const payer = (['FIRM', 'PERSONAL', 'MIXED'] as const).find((one) => one === value);
    if (choice.field === 'PAYER' && payer) return t(`payer.${payer}`);
    return value ?? '';
  };
}

function ComesAlong({ preview }: { preview: MergePreview }) {
  const t = useText('merge');
  return (
    <>
      <Facts
        items={[
          [t('contacts'), preview.contacts.join(', ')],
          [t('contracts'), preview.contracts.join(', ')],
          [t('plans'), preview.plans === 0 ? null : String(preview.plans)],
          [t('tags'), preview.tags.join(', ')],
          [
            t('history'),
            t('historyOf', { actions: preview.duplicate.actions, orders: preview.duplicate.orders }),
          ],
        ]}
      />
      {preview.leftBehind > 0 && <Soft>{t('leftBehind', { count: preview.leftBehind })}</Soft>}
    </>
  );
}
