import { lazy, useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import { useOver } from '@/shared/api/useOver';
import { LongTextField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { signAgreement, takeBackAgreement, type AgreementBody } from '../api/companies';
import type { Company } from '../model';
import { useCompanyTask } from './useCompanyTask';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type AgreementDialogProps = { company: Tagged<Company>; onReload: () => void; onClose: () => void };

/** CO-30: a deal with the head office opens all its communities at once. */
export function AgreementDialog({ company, onReload, onClose }: AgreementDialogProps) {
  const t = useText('property');
  const [values, setValues] = useState({ signedOn: today(), validUntil: '', note: '' });
  const over = useOver(company.etag);
  const { agreement } = company.value;
  const task = useCompanyTask({
    read: (check): AgreementBody => {
      check.required('signedOn', values.signedOn, t('agreement.signedOn'));
      return {
        signedOn: values.signedOn,
        ...(values.validUntil !== '' && { validUntil: values.validUntil }),
        ...(values.note.trim() !== '' && { note: values.note.trim() }),
      };
    },
    send: async (body, _, error) => {
      const before = agreementsOf(company.value);
      return { before, after: await signAgreement(company.value.id, over.tag(error), body) };
    },
    // The same said once more is no second agreement, and nothing is to be taken back.
    undo: ({ before, after }) =>
      agreementsOf(after.value) > before
        ? {
            text: t('agreement.recorded'),
            undo: () => takeBackAgreement(after.value.id, after.etag),
          }
        : null,
    onDone: onClose,
  });
  return (
    <TaskDialog
      title={t('agreement.record')}
      {...task}
      onReload={onReload}
      onClose={onClose}
      stale={
        <StaleSides
          fields={[
            {
              field: 'signedOn',
              label: t('agreement.signedOn'),
              mine: values.signedOn || null,
              theirs: agreement?.signedOn ?? null,
            },
            {
              field: 'validUntil',
              label: t('agreement.validUntil'),
              mine: values.validUntil || null,
              theirs: agreement?.validUntil ?? null,
            },
            {
              field: 'note',
              label: t('note'),
              mine: values.note.trim() || null,
              theirs: agreement?.note ?? null,
            },
          ]}
          fresh={over.fresh}
          onReload={onReload}
          onMine={task.onSubmit}
          onTheirs={onClose}
        />
      }
    >
      <Fields>
        <TextField
          name="signedOn"
          label={t('agreement.signedOn')}
          type="date"
          max={today()}
          value={values.signedOn}
          onChange={(signedOn) => setValues({ ...values, signedOn })}
        />
        <TextField
          optional
          name="validUntil"
          label={t('agreement.validUntil')}
          type="date"
          value={values.validUntil}
          onChange={(validUntil) => setValues({ ...values, validUntil })}
        />
      </Fields>
      <LongTextField
        optional
        name="note"
        label={t('note')}
        maxLength={500}
        value={values.note}
        onChange={(note) => setValues({ ...values, note })}
      />
    </TaskDialog>
  );
}

function agreementsOf({ agreement, earlierAgreements }: Company): number {
  return earlierAgreements.length + (agreement === null ? 0 : 1);
}
