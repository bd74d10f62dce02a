import { useState, type ReactNode } from 'react';
import type { Violation } from '@/shared/api/problem';
import { whole, wrong } from '@/shared/form/checks';
import { CheckField, SelectField, TextField } from '@/shared/form/Field';
import { Fields, Form, FormFoot } from '@/shared/form/Form';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { createCustomer, type NewCustomer } from './api/createCustomer';
import { clusterKinds, type Customer } from './model';

const blank = {
  firmName: '',
  unifiedSocialCreditCode: '',
  address: '',
  clusterKind: '',
  people: '',
  contactName: '',
  contactPhone: '',
  contactRole: '',
  canDecide: '',
};

/** Persons are not kept in the browser (PI-01). */
const unkept = ['contactName', 'contactPhone'] as const;

type CustomerFormProps = {
  communityId: string | undefined;
  /** Chooses the community; its field is `communityId`. */
  communityChoice: ReactNode;
  onCreated: (customer: Customer) => void;
};

/** FN-S1: a new customer file with the person to talk to. */
export function CustomerForm({ communityId, communityChoice, onCreated }: CustomerFormProps) {
  const t = useText('customers');
  const c = useText('common');
  const { values, set, clear } = useDraft('customer', blank, unkept);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (file: NewCustomer, key) => createCustomer(file, key),
    refresh: [['customers', 'list']],
    onDone: (customer) => {
      clear();
      say(t('form.created'));
      onCreated(customer);
    },
  });

  const submit = () => {
    const problems: Violation[] = [];
    const need = (field: string, value: string, label: string) => {
      if (value.trim() === '') problems.push(wrong(field, c('form.required', { field: label })));
    };
    const people = whole(values.people, 1, 100_000);
    const clusterKind = clusterKinds.find((kind) => kind === values.clusterKind);
    need('firmName', values.firmName, t('form.firmName'));
    need('communityId', communityId ?? '', t('file.community'));
    need('address', values.address, t('file.address'));
    need('clusterKind', values.clusterKind, t('file.cluster'));
    if (people === null) problems.push(wrong('people', c('form.whole', { from: 1, to: 100_000 })));
    need('contacts[0].name', values.contactName, t('form.contactName'));
    need('contacts[0].phone', values.contactPhone, t('form.contactPhone'));
    need('contacts[0].role', values.contactRole, t('form.contactRole'));
    setFound(problems);
    if (problems.length > 0 || people === null || clusterKind === undefined || communityId === undefined)
      return;
    const code = values.unifiedSocialCreditCode.trim();
    submission.mutate({
      firmName: values.firmName.trim(),
      ...(code !== '' && { unifiedSocialCreditCode: code }),
      communityId,
      address: values.address.trim(),
      clusterKind,
      people,
      contacts: [
        {
          name: values.contactName.trim(),
          phone: values.contactPhone.trim(),
          role: values.contactRole.trim(),
          canDecide: values.canDecide === 'yes',
        },
      ],
    });
  };

  return (
    <Form error={submission.error} found={found} onSubmit={submit}>
      <Card title={t('form.firm')}>
        <Fields>
          <TextField
            span
            name="firmName"
            label={t('form.firmName')}
            maxLength={100}
            value={values.firmName}
            onChange={(firmName) => set({ firmName })}
          />
          {communityChoice}
          <TextField
            span
            name="address"
            label={t('file.address')}
            maxLength={200}
            value={values.address}
            onChange={(address) => set({ address })}
          />
          <SelectField
            name="clusterKind"
            label={t('file.cluster')}
            empty={c('form.choose')}
            value={clusterKinds.find((kind) => kind === values.clusterKind) ?? ''}
            options={clusterKinds.map((kind) => ({ value: kind, label: t(`cluster.${kind}`) }))}
            onChange={(clusterKind) => set({ clusterKind })}
          />
          <TextField
            name="people"
            label={t('file.people')}
            inputMode="numeric"
            value={values.people}
            onChange={(people) => set({ people })}
          />
          <TextField
            optional
            span
            name="unifiedSocialCreditCode"
            label={t('file.code')}
            hint={t('form.codeHint')}
            maxLength={40}
            value={values.unifiedSocialCreditCode}
            onChange={(unifiedSocialCreditCode) => set({ unifiedSocialCreditCode })}
          />
        </Fields>
      </Card>
      <Card title={t('form.contact')}>
        <Fields>
          <TextField
            name="contacts[0].name"
            label={t('form.contactName')}
            maxLength={40}
            value={values.contactName}
            onChange={(contactName) => set({ contactName })}
          />
          <TextField
            name="contacts[0].phone"
            label={t('form.contactPhone')}
            type="tel"
            inputMode="tel"
            value={values.contactPhone}
            onChange={(contactPhone) => set({ contactPhone })}
          />
          <TextField
            name="contacts[0].role"
            label={t('form.contactRole')}
            maxLength={40}
            value={values.contactRole}
            onChange={(contactRole) => set({ contactRole })}
          />
          <CheckField
            label={t('contacts.decides')}
            checked={values.canDecide === 'yes'}
            onChange={(checked) => set({ canDecide: checked ? 'yes' : '' })}
          />
        </Fields>
      </Card>
      <FormFoot>
        <Button type="submit" look="primary" busy={submission.isPending}>
          {t('form.create')}
        </Button>
      </FormFoot>
    </Form>
  );
}
