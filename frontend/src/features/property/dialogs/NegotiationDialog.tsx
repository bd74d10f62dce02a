import { useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import { LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { logNegotiation, type NegotiationBody } from '../api/companies';
import { purposes, type Company, type Managed, type Purpose } from '../model';
import { CommunityField } from './CommunityField';
import { useCompanyTask } from './useCompanyTask';

type NegotiationDialogProps = { company: Tagged<Company>; managed: Managed; onClose: () => void };

/** CO-31: only with somebody who can decide; an introduction may be with anybody. */
export function NegotiationDialog({ company, managed, onClose }: NegotiationDialogProps) {
  const t = useText('property');
  const c = useText('common');
  const [values, setValues] = useState({ on: today(), contactNumber: '', communityId: '', summary: '' });
  const [purpose, setPurpose] = useState<Purpose>('NEGOTIATION');
  const contacts = company.value.contacts.filter((one) => purpose === 'INTRODUCTION' || one.canDecide);
  const task = useCompanyTask({
    read: (check): NegotiationBody | null => {
      const chosen = contacts.find((one) => String(one.number) === values.contactNumber);
      check.required('contactNumber', chosen ? values.contactNumber : '', t('talks.with'));
      check.required('summary', values.summary, t('talks.summary'));
      if (!chosen) return null;
      return {
        on: values.on,
        purpose,
        contactNumber: chosen.number,
        summary: values.summary.trim(),
        ...(values.communityId !== '' && { communityId: values.communityId }),
      };
    },
    send: (body, key) => logNegotiation(company.value.id, body, key),
    onDone: onClose,
  });
  return (
    <TaskDialog title={t('talks.add')} {...task} onClose={onClose}>
      <Soft>{t('talks.text')}</Soft>
      <Fields>
        <SelectField
          name="purpose"
          label={t('talks.purpose')}
          value={purpose}
          options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
          onChange={(chosen) => chosen !== '' && setPurpose(chosen)}
        />
        <SelectField
          name="contactNumber"
          label={t('talks.with')}
          empty={c('form.choose')}
          value={values.contactNumber}
          options={contacts.map((one) => ({
            value: String(one.number),
            label: [one.name, one.duty].filter(Boolean).join(' · '),
          }))}
          onChange={(contactNumber) => setValues({ ...values, contactNumber })}
        />
        <TextField
          name="on"
          label={t('talks.on')}
          type="date"
          max={today()}
          value={values.on}
          onChange={(on) => setValues({ ...values, on })}
        />
        <CommunityField
          optional
          managed={managed}
          value={values.communityId}
          onChange={(communityId) => setValues({ ...values, communityId })}
        />
      </Fields>
      <LongTextField
        name="summary"
        label={t('talks.summary')}
        hint={t('talks.hint')}
        maxLength={1000}
        value={values.summary}
        onChange={(summary) => setValues({ ...values, summary })}
      />
    </TaskDialog>
  );
}
