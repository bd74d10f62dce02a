import { useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { wrong } from '@/shared/form/checks';
import { TextField } from '@/shared/form/Field';
import { Form, FormFoot } from '@/shared/form/Form';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Soft } from '@/shared/ui/Card';
import { Dialog } from '@/shared/ui/Dialog';
import { say } from '@/shared/ui/toast';
import { confirmOpening } from './api/confirmOpening';
import { planOpening } from './api/planOpening';
import type { Community } from './model';

type OpeningDialogProps = {
  community: Tagged<Community>;
  /** Plans or moves the opening, or marks it as done (CO-01). */
  deed: 'plan' | 'open';
  onReload: () => void;
  onClose: () => void;
  onDone: () => void;
};

export function OpeningDialog({ community, deed, onReload, onClose, onDone }: OpeningDialogProps) {
  const t = useText('communities');
  const c = useText('common');
  const format = useFormat();
  const { id, plannedOpening } = community.value;
  const [initial] = useState(() => ({
    date: deed === 'plan' && plannedOpening !== null ? plannedOpening : today(),
  }));
  const draft = useDraft(`opening.${deed}.${id}`, initial);
  const [found, setFound] = useState<Violation[]>([]);
  const field = deed === 'plan' ? 'plannedOpening' : 'openedOn';
  const label = t(deed === 'plan' ? 'plan.date' : 'plan.openedOn');
  const submission = useSubmission({
    send: (date: string, key) =>
      deed === 'plan' ? planOpening(id, community.etag, date) : confirmOpening(id, community.etag, date, key),
    refresh: [['communities'], ['schedules']],
    onDone: (_, date) => {
      draft.clear();
      say(deed === 'plan' ? t('plan.planned', { date: format.day(date) }) : t('plan.marked'));
      onDone();
    },
  });
  const submit = () => {
    const problems = draft.values.date === '' ? [wrong(field, c('form.required', { field: label }))] : [];
    setFound(problems);
    if (problems.length === 0) submission.mutate(draft.values.date);
  };
  const title = t(deed === 'open' ? 'plan.open' : plannedOpening === null ? 'plan.plan' : 'plan.move');
  return (
    <Dialog title={title} onClose={onClose}>
      <Form error={submission.error} found={found} onReload={onReload} onSubmit={submit}>
        <Soft>{t(deed === 'plan' ? 'plan.text' : 'plan.openText')}</Soft>
        <TextField
          name={field}
          label={label}
          type="date"
          value={draft.values.date}
          onChange={(date) => draft.set({ date })}
        />
        <FormFoot>
          <Button onClick={onClose}>{c('action.cancel')}</Button>
          <Button type="submit" look="primary" busy={submission.isPending}>
            {c('action.save')}
          </Button>
        </FormFoot>
      </Form>
    </Dialog>
  );
}
