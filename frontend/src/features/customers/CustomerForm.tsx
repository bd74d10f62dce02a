import { useState, type ReactNode } from 'react';
import type { Violation } from '@/shared/api/problem';
import { CheckField, TextField } from '@/shared/form/Field';
import { Fields, Form, FormFoot } from '@/shared/form/Form';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { checksOf } from '@/shared/form/useTask';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { createCustomer, type NewCustomer } from './api/createCustomer';
import { firmFrom } from './file/firm';
import { FirmFields } from './file/FirmFields';
import { LookUp } from './lookup/LookUp';
import type { Match } from './merge/model';
import type { Customer } from './model';
import { blankFile, newDraft, unkeptOfFile, type NewFile } from './newDraft';

type CustomerFormProps = {
  communityId: string | undefined;
  /** Chooses the community; its field is `communityId`. */
  communityChoice: ReactNode;
  /** The firm of a campaign it is for, and what is known of it (CP-40). */
  from?: { origin: NonNullable<NewCustomer['origin']> & { leadId: string }; known: Partial<NewFile> };
  /** Fills in the person to talk to. */
  personOf?: (fill: (person: Pick<NewFile, 'contactName' | 'contactPhone'>) => void) => ReactNode;
  /** What can be done with a file that may be the same firm's. */
  deedOf?: (match: Match) => ReactNode;
  onCreated: (customer: Customer) => void;
};

/** FN-S1, FN-16: a new customer file with the person to talk to, after looking whether there is one already. */
export function CustomerForm({
  communityId,
  communityChoice,
  from,
  personOf,
  deedOf,
  onCreated,
}: CustomerFormProps) {
  const t = useText('customers');
  const c = useText('common');
  const [initial] = useState(() => ({ ...blankFile, ...from?.known }));
  const { values, set, clear } = useDraft(newDraft(from?.origin.leadId), initial, unkeptOfFile);
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
    const check = checksOf(problems, c);
    const firm = firmFrom(values, check, t);
    if (communityId === undefined) check.missing('communityId', t('file.community'));
    const person = {
      name: check.text('contacts[0].name', t('form.contactName'), values.contactName),
      phone: check.text('contacts[0].phone', t('form.contactPhone'), values.contactPhone),
      role: check.text('contacts[0].role', t('form.contactRole'), values.contactRole),
      canDecide: values.canDecide === 'yes',
    };
    setFound(problems);
    if (problems.length > 0 || firm === null || communityId === undefined) return;
    submission.mutate({ ...firm, communityId, contacts: [person], ...(from && { origin: from.origin }) });
  };

  return (
    <Form error={submission.error} found={found} onSubmit={submit}>
      <Card title={t('form.firm')}>
        <FirmFields values={values} onChange={set}>
          <LookUp
            typed={{
              firmName: values.firmName,
              unifiedSocialCreditCode: values.unifiedSocialCreditCode,
              phone: values.contactPhone,
              address: values.address,
            }}
            deedOf={deedOf}
          />
          {communityChoice}
        </FirmFields>
      </Card>
      <Card title={t('form.contact')} actions={personOf?.((person) => set(person))}>
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
