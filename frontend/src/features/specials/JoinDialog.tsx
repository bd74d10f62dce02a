import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { TextField } from '@/shared/form/Field';
import { Form, FormFoot } from '@/shared/form/Form';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Soft } from '@/shared/ui/Card';
import { Dialog } from '@/shared/ui/Dialog';
import { Notice } from '@/shared/ui/Notice';
import { joinGroup } from './api/changeSpecial';
import type { Special } from './model';

const blank = { buildingId: '', householdId: '' };

/** PR-08: households of one building are written down one after the other, until the group is complete. */
export function JoinDialog({ special, onClose }: { special: Special; onClose: () => void }) {
  const t = useText('specials');
  const c = useText('common');
  const { values, set } = useDraft(`special.${special.id}.join`, blank);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (joiner: typeof blank, key) => joinGroup(special.id, joiner, key),
    refresh: [['specials']],
    // The next neighbour lives in the same building.
    onDone: () => set({ householdId: '' }),
  });
  const submit = () => {
    const joiner = { buildingId: values.buildingId.trim(), householdId: values.householdId.trim() };
    const problems = (['buildingId', 'householdId'] as const)
      .filter((name) => joiner[name] === '')
      .map((name) => wrong(name, c('form.required', { field: t(`join.${name}`) })));
    setFound(problems);
    if (problems.length === 0) submission.mutate(joiner);
  };
  const group = submission.data;
  return (
    <Dialog title={t('join.title')} onClose={onClose}>
      <Form error={submission.error} found={found} onSubmit={submit}>
        <Soft>{t('join.text')}</Soft>
        {group && (
          <Notice tone={group.missing === 0 ? 'good' : 'calm'}>
            {t(group.missing === 0 ? 'join.complete' : 'join.waiting', {
              joined: group.joined,
              missing: group.missing,
            })}
          </Notice>
        )}
        {(['buildingId', 'householdId'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`join.${name}`)}
            maxLength={100}
            value={values[name]}
            onChange={(value) => set({ [name]: value })}
          />
        ))}
        <FormFoot>
          <Button onClick={onClose}>{c('action.close')}</Button>
          <Button type="submit" look="primary" busy={submission.isPending}>
            {t('join.submit')}
          </Button>
        </FormFoot>
      </Form>
    </Dialog>
  );
}
