import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { whole, wrong } from '@/shared/form/checks';
import { SelectField, TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { useUser } from '@/shared/session/session';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { moveStock, type Moved } from './api/changeStock';
import { drawOf, type Move, type StockItem } from './model';

/** As the service has it. */
const most = 1_000_000;

type MoveDialogProps = { item: StockItem; move: Move; onClose: () => void };

/** CP-41, CP-51: pieces come, go out with somebody, come back, are given away or counted. */
export function MoveDialog({ item, move, onClose }: MoveDialogProps) {
  const t = useText('stock');
  const c = useText('common');
  const user = useUser();
  const [quantity, setQuantity] = useState(move === 'count' ? String(item.onHand) : '');
  const [note, setNote] = useState('');
  const [from, setFrom] = useState('');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (moved: Moved, key) => moveStock(item.id, move, moved, key),
    refresh: [['stock']],
    onDone: () => {
      say(t(`moveDone.${move}`, { name: item.name }));
      onClose();
    },
  });
  const field = move === 'count' ? 'counted' : 'quantity';
  const submit = () => {
    const least = move === 'count' ? 0 : 1;
    const pieces = whole(quantity, least, most);
    const problems: Violation[] = [];
    if (pieces === null) problems.push(wrong(field, c('form.whole', { from: least, to: most })));
    if (move === 'count' && note.trim() === '')
      problems.push(wrong('reason', c('form.required', { field: t('reason') })));
    setFound(problems);
    if (problems.length > 0 || pieces === null) return;
    submission.mutate({ quantity: pieces, note: note.trim(), ...(from !== '' && { reservationId: from }) });
  };
  // What a draw keeps for its winners goes to them.
  const kept = move === 'issue' ? item.reservations.filter((one) => drawOf(one) === null) : [];
  const mine = item.holdings.find((one) => one.holder === user.id)?.quantity ?? 0;
  return (
    <TaskDialog
      title={t(`moveTitle.${move}`)}
      error={submission.error}
      found={found}
      onSubmit={submit}
      busy={submission.isPending}
      save={t(`moveTitle.${move}`)}
      onClose={onClose}
    >
      <Soft>
        {move === 'giveBack' || move === 'handOut'
          ? t('youHave', { count: mine, name: item.name })
          : t('thereAre', { free: item.free, count: item.onHand, name: item.name })}
      </Soft>
      {kept.length > 0 && (
        <SelectField
          optional
          name="reservationId"
          label={t('issueFrom')}
          empty={t('issueFree', { count: item.free })}
          value={from}
          options={kept.map((one) => ({
            value: one.id,
            label: t('issueReserved', { purpose: one.purpose, count: one.quantity }),
          }))}
          onChange={setFrom}
        />
      )}
      <TextField
        name={field}
        label={move === 'count' ? t('counted') : t('quantity')}
        inputMode="numeric"
        value={quantity}
        onChange={setQuantity}
      />
      {move !== 'issue' && (
        <TextField
          name={move === 'count' ? 'reason' : 'note'}
          label={move === 'count' ? t('reason') : t('note')}
          optional={move !== 'count'}
          maxLength={200}
          value={note}
          onChange={setNote}
        />
      )}
    </TaskDialog>
  );
}
