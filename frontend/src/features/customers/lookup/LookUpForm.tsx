import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { TextField } from '@/shared/form/Field';
import { Fields, Form, FormFoot } from '@/shared/form/Form';
import { useDraft } from '@/shared/form/useDraft';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card, Soft } from '@/shared/ui/Card';
import { LookUpAnswer } from './LookUpAnswer';
import { useLookUp, type Typed } from './useLookUp';

const blank: Typed = { firmName: '', unifiedSocialCreditCode: '', phone: '', address: '' };

/** Persons are not kept in the browser (PI-01). */
const unkept = ['phone'] as const;

type LookUpFormProps = {
  /** Opens a file with what was typed. */
  onOpen: (typed: Typed) => void;
};

/** FN-16: whether a firm has a file already, wherever it lies, and who holds it. */
export function LookUpForm({ onOpen }: LookUpFormProps) {
  const t = useText('firms');
  const f = useText('customers');
  const { values, set } = useDraft('lookUp', blank, unkept);
  const [found, setFound] = useState<Violation[]>([]);
  const { answer, error, busy, look } = useLookUp(values);
  const submit = () => {
    setFound(look === null ? [wrong('firmName', t('lookUp.nothing'))] : []);
    look?.();
  };
  return (
    <>
      <Card>
        <Form error={error} found={found} onSubmit={submit}>
          <Soft>{t('lookUp.hint')}</Soft>
          <Fields>
            <TextField
              optional
              span
              name="firmName"
              label={f('form.firmName')}
              maxLength={100}
              value={values.firmName}
              onChange={(firmName) => set({ firmName })}
            />
            <TextField
              optional
              name="unifiedSocialCreditCode"
              label={f('file.code')}
              maxLength={40}
              value={values.unifiedSocialCreditCode}
              onChange={(unifiedSocialCreditCode) => set({ unifiedSocialCreditCode })}
            />
            <TextField
              optional
              name="phone"
              label={t('lookUp.phone')}
              type="tel"
              inputMode="tel"
              maxLength={20}
              value={values.phone}
              onChange={(phone) => set({ phone })}
            />
            <TextField
              optional
              span
              name="address"
              label={f('file.address')}
              hint={t('lookUp.addressHint')}
              maxLength={200}
              value={values.address}
              onChange={(address) => set({ address })}
            />
          </Fields>
          <FormFoot>
            <Button type="submit" look="primary" icon="search" busy={busy}>
              {t('lookUp.look')}
            </Button>
          </FormFoot>
        </Form>
      </Card>
      <div role="status">
        {answer && (
          <Card>
            <LookUpAnswer matches={answer.items} />
          </Card>
        )}
      </div>
      {answer && (
        <div>
          <Button
            icon="plus"
            look={answer.items.length === 0 ? 'primary' : 'plain'}
            onClick={() => onOpen(values)}
          >
            {t(answer.items.length === 0 ? 'lookUp.open' : 'lookUp.openAnyway')}
          </Button>
        </div>
      )}
    </>
  );
}
