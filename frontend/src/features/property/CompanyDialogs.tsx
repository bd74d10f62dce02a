import { useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { today } from '@/shared/format/date';
import { whole, wrong } from '@/shared/form/checks';
import { CheckField, LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { yuan } from '@/shared/format/money';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import {
  addCompany,
  addContact,
  addPrecedent,
  logNegotiation,
  requestGrant,
  signAgreement,
  type AgreementBody,
  type ContactBody,
  type GrantBody,
  type NegotiationBody,
  type NewCompany,
  type PrecedentBody,
} from './api/companies';
import { companyKinds, purposes, type Company, type CompanyKind, type Managed, type Purpose } from './model';

type DialogProps = { company: Tagged<Company>; onClose: () => void };

const refresh = [['property-companies'], ['communities']] as const;

/** What every dialog of a company does when it is through. */
function useDone(onClose: () => void) {
  const t = useText('property');
  return () => {
    say(t('saved'));
    onClose();
  };
}

export function NewCompanyDialog({
  orgUnitId,
  onClose,
  onDone,
}: {
  orgUnitId: string;
  onClose: () => void;
  onDone: (id: string) => void;
}) {
  const t = useText('property');
  const c = useText('common');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<CompanyKind>('PROPERTY_COMPANY');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: NewCompany, key) => addCompany(body, key),
    refresh,
    onDone: ({ value }) => {
      say(t('saved'));
      onDone(value.id);
    },
  });
  const submit = () => {
    const problems = name.trim() === '' ? [wrong('name', c('form.required', { field: t('name') }))] : [];
    setFound(problems);
    if (problems.length === 0) submission.mutate({ name: name.trim(), kind, orgUnitId });
  };
  return (
    <TaskDialog
      title={t('add')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="name" label={t('name')} maxLength={60} value={name} onChange={setName} />
      <SelectField
        name="kind"
        label={t('kindLabel')}
        value={kind}
        options={companyKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(chosen) => chosen !== '' && setKind(chosen)}
      />
    </TaskDialog>
  );
}

/** CO-31: who is there, and who can decide. Names and numbers are kept nowhere on the device. */
export function ContactDialog({ company, onClose }: DialogProps) {
  const t = useText('property');
  const c = useText('common');
  const [values, setValues] = useState({ name: '', duty: '', phone: '' });
  const [canDecide, setCanDecide] = useState(false);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: ContactBody, key) => addContact(company.value.id, body, key),
    refresh,
    onDone: useDone(onClose),
  });
  const submit = () => {
    const problems: Violation[] = [];
    if (values.name.trim() === '')
      problems.push(wrong('name', c('form.required', { field: t('contacts.name') })));
    if (values.duty.trim() === '')
      problems.push(wrong('duty', c('form.required', { field: t('contacts.duty') })));
    setFound(problems);
    if (problems.length > 0) return;
    submission.mutate({
      name: values.name.trim(),
      duty: values.duty.trim(),
      canDecide,
      ...(values.phone.trim() !== '' && { phone: values.phone.trim() }),
    });
  };
  return (
    <TaskDialog
      title={t('contacts.add')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields>
        <TextField
          name="name"
          label={t('contacts.name')}
          maxLength={40}
          value={values.name}
          onChange={(name) => setValues({ ...values, name })}
        />
        <TextField
          name="duty"
          label={t('contacts.duty')}
          maxLength={40}
          value={values.duty}
          onChange={(duty) => setValues({ ...values, duty })}
        />
        <TextField
          optional
          name="phone"
          label={t('contacts.phone')}
          type="tel"
          inputMode="tel"
          maxLength={20}
          value={values.phone}
          onChange={(phone) => setValues({ ...values, phone })}
        />
      </Fields>
      <CheckField label={t('contacts.canDecide')} checked={canDecide} onChange={setCanDecide} />
    </TaskDialog>
  );
}

type CommunityFieldProps = {
  managed: Managed;
  optional?: boolean;
  value: string;
  onChange: (id: string) => void;
};

function CommunityField({ managed, optional, value, onChange }: CommunityFieldProps) {
  const t = useText('property');
  const c = useText('common');
  return (
    <SelectField
      optional={optional}
      name="communityId"
      label={t('managed.one')}
      empty={c('form.choose')}
      value={value}
      options={managed.communities.map((one) => ({ value: one.communityId, label: one.name }))}
      onChange={onChange}
    />
  );
}

export function NegotiationDialog({ company, managed, onClose }: DialogProps & { managed: Managed }) {
  const t = useText('property');
  const c = useText('common');
  const [values, setValues] = useState({ on: today(), contactNumber: '', communityId: '', summary: '' });
  const [purpose, setPurpose] = useState<Purpose>('NEGOTIATION');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: NegotiationBody, key) => logNegotiation(company.value.id, body, key),
    refresh,
    onDone: useDone(onClose),
  });
  const contacts = company.value.contacts.filter((one) => purpose === 'INTRODUCTION' || one.canDecide);
  const submit = () => {
    const problems: Violation[] = [];
    const chosen = contacts.find((one) => String(one.number) === values.contactNumber);
    if (!chosen) problems.push(wrong('contactNumber', c('form.required', { field: t('talks.with') })));
    if (values.summary.trim() === '')
      problems.push(wrong('summary', c('form.required', { field: t('talks.summary') })));
    setFound(problems);
    if (problems.length > 0 || !chosen) return;
    submission.mutate({
      on: values.on,
      purpose,
      contactNumber: chosen.number,
      summary: values.summary.trim(),
      ...(values.communityId !== '' && { communityId: values.communityId }),
    });
  };
  return (
    <TaskDialog
      title={t('talks.add')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
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

/** CO-30: a deal with the head office opens all its communities at once. */
export function AgreementDialog({ company, onReload, onClose }: DialogProps & { onReload: () => void }) {
  const t = useText('property');
  const c = useText('common');
  const [values, setValues] = useState({ signedOn: today(), validUntil: '', note: '' });
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: AgreementBody) => signAgreement(company.value.id, company.etag, body),
    refresh,
    onDone: useDone(onClose),
  });
  const submit = () => {
    const problems =
      values.signedOn === ''
        ? [wrong('signedOn', c('form.required', { field: t('agreement.signedOn') }))]
        : [];
    setFound(problems);
    if (problems.length > 0) return;
    submission.mutate({
      signedOn: values.signedOn,
      ...(values.validUntil !== '' && { validUntil: values.validUntil }),
      ...(values.note.trim() !== '' && { note: values.note.trim() }),
    });
  };
  return (
    <TaskDialog
      title={t('agreement.record')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onReload={onReload}
      onSubmit={submit}
      onClose={onClose}
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

export function PrecedentDialog({ company, managed, onClose }: DialogProps & { managed: Managed }) {
  const t = useText('property');
  const c = useText('common');
  const [values, setValues] = useState({ communityId: '', openedOn: today(), note: '' });
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: PrecedentBody, key) => addPrecedent(company.value.id, body, key),
    refresh,
    onDone: useDone(onClose),
  });
  const submit = () => {
    const problems =
      values.communityId === ''
        ? [wrong('communityId', c('form.required', { field: t('managed.one') }))]
        : [];
    setFound(problems);
    if (problems.length > 0) return;
    submission.mutate({
      communityId: values.communityId,
      openedOn: values.openedOn,
      ...(values.note.trim() !== '' && { note: values.note.trim() }),
    });
  };
  return (
    <TaskDialog
      title={t('precedents.add')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields>
        <CommunityField
          managed={managed}
          value={values.communityId}
          onChange={(communityId) => setValues({ ...values, communityId })}
        />
        <TextField
          name="openedOn"
          label={t('precedents.openedOn')}
          type="date"
          max={today()}
          value={values.openedOn}
          onChange={(openedOn) => setValues({ ...values, openedOn })}
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

/** CO-32: capped, reasoned, and decided by somebody else. */
export function GrantDialog({ company, managed, onClose }: DialogProps & { managed: Managed }) {
  const t = useText('property');
  const c = useText('common');
  const [values, setValues] = useState({ communityId: '', monthlyValue: '', months: '', reason: '' });
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: GrantBody, key) => requestGrant(company.value.id, body, key),
    refresh,
    onDone: useDone(onClose),
  });
  const submit = () => {
    const problems: Violation[] = [];
    const value = yuan(values.monthlyValue);
    const months = whole(values.months, 1, 12);
    if (values.communityId === '')
      problems.push(wrong('communityId', c('form.required', { field: t('managed.one') })));
    if (value === null) problems.push(wrong('monthlyValue', c('form.amount')));
    if (months === null) problems.push(wrong('months', c('form.whole', { from: 1, to: 12 })));
    if (values.reason.trim() === '')
      problems.push(wrong('reason', c('form.required', { field: t('grants.reason') })));
    setFound(problems);
    if (problems.length > 0 || value === null || months === null) return;
    submission.mutate({
      communityId: values.communityId,
      monthlyValue: value.amount,
      months,
      reason: values.reason.trim(),
    });
  };
  return (
    <TaskDialog
      title={t('grants.request')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
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
