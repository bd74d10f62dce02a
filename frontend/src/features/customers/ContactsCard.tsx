import { useState } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import styles from './customer.module.css';
import type { Customer, Revealed } from './model';
import { RevealDialog } from './RevealDialog';

type ContactsCardProps = {
  customer: Customer;
  mayReveal: boolean;
  /** Corrects the file; absent when the user may not. */
  onEdit: (() => void) | null;
};

/** PI-01: contacts masked; shown on purpose, with a reason, and only while this page is open. */
export function ContactsCard({ customer, mayReveal, onEdit }: ContactsCardProps) {
  const t = useText('customers');
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Revealed | null>(null);
  return (
    <Card
      title={t('contacts.title')}
      actions={
        <Row>
          {mayReveal &&
            customer.contacts.length > 0 &&
            (shown ? (
              <Button onClick={() => setShown(null)}>{t('contacts.hide')}</Button>
            ) : (
              <Button icon="eye" onClick={() => setAsking(true)}>
                {t('contacts.reveal')}
              </Button>
            ))}
          {onEdit && (
            <Button aria-label={t('edit.openPeople')} onClick={onEdit}>
              {t('edit.open')}
            </Button>
          )}
        </Row>
      }
    >
      {customer.contacts.length === 0 && <Soft>{t('contacts.none')}</Soft>}
      <ul>
        {customer.contacts.map((contact) => {
          const plain = shown?.contacts.find((one) => one.id === contact.id);
          return (
            <li key={contact.id} className={styles['line']}>
              <span className={styles['top']}>
                <strong>{plain?.name ?? contact.name}</strong>
                {contact.canDecide && <Badge tone="good">{t('contacts.decides')}</Badge>}
              </span>
              <small>{contact.role}</small>
              {plain?.phone ? <a href={`tel:${plain.phone}`}>{plain.phone}</a> : <span>{contact.phone}</span>}
            </li>
          );
        })}
      </ul>
      {asking && (
        <RevealDialog
          customerId={customer.id}
          onClose={() => setAsking(false)}
          onRevealed={(contacts) => {
            setShown(contacts);
            setAsking(false);
          }}
        />
      )}
    </Card>
  );
}
