import type { ReactNode } from 'react';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { useText } from '@/shared/i18n/useText';
import { clusterKinds, payers } from '../row';
import type { FirmValues } from './firm';

type FirmFieldsProps = {
  values: FirmValues;
  onChange: (changes: Partial<FirmValues>) => void;
  /** Stands after what tells the firm from all others. */
  children?: ReactNode;
};

/** What a firm is. */
export function FirmFields({ values, onChange, children }: FirmFieldsProps) {
  const t = useText('customers');
  const c = useText('common');
  return (
    <Fields>
      <TextField
        span
        name="firmName"
        label={t('form.firmName')}
        maxLength={100}
        value={values.firmName}
        onChange={(firmName) => onChange({ firmName })}
      />
      <TextField
        optional
        span
        name="unifiedSocialCreditCode"
        label={t('file.code')}
        hint={t('form.codeHint')}
        maxLength={40}
        value={values.unifiedSocialCreditCode}
        onChange={(unifiedSocialCreditCode) => onChange({ unifiedSocialCreditCode })}
      />
      {children}
      <TextField
        span
        name="address"
        label={t('file.address')}
        maxLength={200}
        value={values.address}
        onChange={(address) => onChange({ address })}
      />
      <SelectField
        name="clusterKind"
        label={t('file.cluster')}
        empty={c('form.choose')}
        value={clusterKinds.find((kind) => kind === values.clusterKind) ?? ''}
        options={clusterKinds.map((kind) => ({ value: kind, label: t(`cluster.${kind}`) }))}
        onChange={(clusterKind) => onChange({ clusterKind })}
      />
      <TextField
        name="people"
        label={t('file.people')}
        inputMode="numeric"
        value={values.people}
        onChange={(people) => onChange({ people })}
      />
      <TextField
        optional
        name="monthlySpend"
        label={t('file.spend')}
        hint={t('edit.spendHint')}
        inputMode="decimal"
        value={values.monthlySpend}
        onChange={(monthlySpend) => onChange({ monthlySpend })}
      />
      <SelectField
        optional
        name="payer"
        label={t('file.payer')}
        empty={t('edit.unknown')}
        value={payers.find((one) => one === values.payer) ?? ''}
        options={payers.map((payer) => ({ value: payer, label: t(`payer.${payer}`) }))}
        onChange={(payer) => onChange({ payer })}
      />
    </Fields>
  );
}
