import { useRef, useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { TextField } from '@/shared/form/Field';
import { Form, FormFoot } from '@/shared/form/Form';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { takeTicket } from './api/holdDraw';
import styles from './draw.module.css';
import type { Draw, Outcome } from './model';

/** CP-41: one ticket for each person, told large enough for those who stand around. */
export function TakeTicket({ draw }: { draw: Draw }) {
  const t = useText('draws');
  // A number is personal: it is never kept, not even as a draft.
  const [phone, setPhone] = useState('');
  const [found, setFound] = useState<Violation[]>([]);
  const [last, setLast] = useState<Outcome | null>(null);
  const result = useRef<HTMLDivElement>(null);
  const submission = useSubmission({
    send: (number: string, key) => takeTicket(draw.id, number, key),
    refresh: [['draws']],
    onDone: (outcome) => {
      setLast(outcome);
      setPhone('');
      result.current?.focus();
    },
  });
  const submit = () => {
    const number = phone.replace(/[\s-]/g, '');
    const bad = !/^1[3-9]\d{9}$/.test(number);
    setFound(bad ? [wrong('phone', t('phoneNeeded'))] : []);
    if (bad) return;
    setLast(null);
    submission.mutate(number);
  };
  return (
    <Card title={t('take.title')}>
      <div
        ref={result}
        tabIndex={-1}
        role="status"
        className={styles['result']}
        data-won={last !== null && last.prizeName !== null}
      >
        {last && (
          <>
            <span className={styles['ticket']}>{t('ticket', { number: last.ticket })}</span>
            <strong>{last.prizeName === null ? t('blank') : t('won', { prize: last.prizeName })}</strong>
          </>
        )}
      </div>
      <Form error={submission.error} found={found} onSubmit={submit}>
        <TextField
          name="phone"
          label={t('phone')}
          hint={t('phoneHint')}
          type="tel"
          inputMode="tel"
          value={phone}
          onChange={setPhone}
        />
        <FormFoot>
          <Button type="submit" look="primary" wide busy={submission.isPending}>
            {t('take.action', { left: draw.tickets - draw.taken })}
          </Button>
        </FormFoot>
      </Form>
    </Card>
  );
}
