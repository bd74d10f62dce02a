import { useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import { whole } from '@/shared/form/checks';
import { LongTextField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { yuan } from '@/shared/format/money';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { requestGrant, type GrantBody } from '../api/companies';
import type { Company, Managed } from '../model';
import { CommunityField } from './CommunityField';
import { useCompanyTask } from './useCompanyTask';

type GrantDialogProps = { company: Tagged<Company>; managed: Managed; onClose: () => void };

/** CO-32: capped, reasoned, and decided by somebody else. */
export function GrantDialog({ company, managed, onClose }: GrantDialogProps) {
  const t = useText('property');
  const c = useText('common');
  const [values, setValues] = useState({ communityId: '', monthlyValue: '', months: '', reason: '' });
  const task = useCompanyTask({
    read: (check): GrantBody | null => {
      const value = yuan(values.monthlyValue);
      const months = whole(values.months, 1, 12);
      check.required('communityId', values.communityId, t('managed.one'));
      if (value === null) check.refuse('monthlyValue', c('form.amount'));
      if (months === null) check.refuse('months', c('form.whole', { from: 1, to: 12 }));
      check.required('reason', values.reason, t('grants.reason'));
      if (value === null || months === null) return null;
      return {
        communityId: values.communityId,
        monthlyValue: value.amount,
        months,
        reason: values.reason.trim(),
      };
    },
    send: (body, key) => requestGrant(company.value.id, body, key),
    onDone: onClose,
  });
  return (
    <TaskDialog title={t('grants.request')} {...task} onClose={onClose}>
      <Soft>{t('grants.text')}</Soft>
      <Fields>
        <CommunityField
          managed={managed}
          value={values.communityId}
          onChange={(communityId) => setValues({ ...values, communityId })}
        />
        <TextField
          name="monthlyValue"
          label={t('grants.value')}
          inputMode="decimal"
          value={values.monthlyValue}
          onChange={(monthlyValue) => setValues({ ...values, monthlyValue })}
        />
        <TextField
          name="months"
          label={t('grants.months')}
          inputMode="numeric"
          value={values.months}
          onChange={(months) => setValues({ ...values, months })}
        />
      </Fields>
      <LongTextField
        name="reason"
        label={t('grants.reason')}
        maxLength={500}
        value={values.reason}
        onChange={(reason) => setValues({ ...values, reason })}
      />
    </TaskDialog>
  );
}
