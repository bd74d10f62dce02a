import { useState, type ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Facts, Row, Soft } from '@/shared/ui/Card';
import { Meter } from '@/shared/ui/Meter';
import { revealContacts } from './api/companies';
import type { Company, Contact, FullContact, Managed, RevealedContact } from './model';
import styles from './property.module.css';

/** CO-30: what it manages, and how much of that is covered. */
export function ManagedCard({ managed }: { managed: Managed }) {
  const t = useText('property');
  const c = useText('common');
  return (
    <Card title={t('managed.title')} count={managed.total}>
      {managed.total === 0 ? (
        <Soft>{t('managed.none')}</Soft>
      ) : (
        <>
          <Soft>{t('managed.covered', { covered: managed.covered, total: managed.total })}</Soft>
          <Meter label={t('managed.title')} value={Math.round((100 * managed.covered) / managed.total)} />
          <ul className={styles['lines']}>
            {managed.communities.map((one) => (
              <li key={one.communityId}>
                <div className={styles['head']}>
                  <Link to="/communities/$communityId" params={{ communityId: one.communityId }}>
                    {one.name}
                  </Link>
                  <Badge tone={one.marketingState === 'OPENED' ? 'good' : 'none'}>
                    {c(`marketingState.${one.marketingState}`)}
                  </Badge>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

/** CO-31: who can decide; names and numbers masked until they are shown on purpose. */
export function ContactsCard({
  company,
  version,
  mayReveal,
  onEdit,
  action,
}: {
  company: Company;
  /** The one that is shown: what was revealed of another is seen no more. */
  version: string;
  mayReveal: boolean;
  /** Opens the form for a contact in full, since the form says anew who it is; absent for those who only read. */
  onEdit?: (contact: FullContact) => void;
  action: ReactNode;
}) {
  const t = useText('property');
  const c = useText('common');
  const [asking, setAsking] = useState<{ toEdit: Contact | null } | null>(null);
  const [revealed, reveal] = useState<{ of: string; contacts: readonly RevealedContact[] } | null>(null);
  const shown = revealed?.of === version ? revealed.contacts : [];
  return (
    <Card title={t('contacts.title')} actions={action}>
      {company.contacts.length === 0 && <Soft>{t('contacts.none')}</Soft>}
      <ul className={styles['lines']}>
        {company.contacts.map((contact) => {
          const full = shown.find((one) => one.number === contact.number) ?? contact;
          return (
            <li key={contact.number}>
              <div className={styles['head']}>
                <strong>{full.name}</strong>
                {contact.canDecide && <Badge tone="good">{t('contacts.canDecide')}</Badge>}
                {onEdit && (
                  <Button
                    look="quiet"
                    aria-label={t('contacts.editOf', { name: full.name })}
                    onClick={() => {
                      const known = shown.find((one) => one.number === contact.number);
                      if (known === undefined) setAsking({ toEdit: contact });
                      else onEdit({ ...known, canDecide: contact.canDecide });
                    }}
                  >
                    {c('action.edit')}
                  </Button>
                )}
              </div>
              <small>{[full.duty, full.phone].filter(Boolean).join(' · ')}</small>
            </li>
          );
        })}
      </ul>
      {mayReveal && company.contacts.length > 0 && shown.length === 0 && (
        <Row>
          <Button icon="eye" onClick={() => setAsking({ toEdit: null })}>
            {t('contacts.reveal')}
          </Button>
        </Row>
      )}
      {asking !== null && (
        <ReasonDialog
          title={t('contacts.reveal')}
          text={t(asking.toEdit === null ? 'contacts.revealText' : 'contacts.revealToEdit')}
          label={t('contacts.revealReason')}
          save={t('contacts.reveal')}
          icon="eye"
          send={(reason, key) => revealContacts(company.id, reason, key)}
          onClose={() => setAsking(null)}
          onDone={({ contacts }) => {
            const { toEdit } = asking;
            reveal({ of: version, contacts });
            setAsking(null);
            const known = contacts.find((one) => one.number === toEdit?.number);
            if (toEdit !== null && known) onEdit?.({ ...known, canDecide: toEdit.canDecide });
          }}
        />
      )}
    </Card>
  );
}

export function AgreementCard({ company, action }: { company: Company; action: ReactNode }) {
  const t = useText('property');
  const format = useFormat();
  const { agreement, earlierAgreements, precedents } = company;
  return (
    <Card title={t('agreement.title')} actions={action}>
      {agreement === null ? (
        <Soft>{t('agreement.none')}</Soft>
      ) : (
        <Facts
          items={[
            [t('agreement.signedOn'), format.day(agreement.signedOn)],
            [t('agreement.validUntil'), agreement.validUntil && format.day(agreement.validUntil)],
            [t('note'), agreement.note],
          ]}
        />
      )}
      {earlierAgreements.length > 0 && (
        <Soft>
          {t('agreement.earlier', {
            days: earlierAgreements
              .map((one) =>
                t('agreement.span', {
                  from: format.day(one.signedOn),
                  to: one.validUntil === null ? '' : format.day(one.validUntil),
                }),
              )
              .join('; '),
          })}
        </Soft>
      )}
      {precedents.length > 0 && <Soft>{t('precedents.count', { count: precedents.length })}</Soft>}
    </Card>
  );
}

export function TalksCard({
  company,
  nameOf,
  action,
}: {
  company: Company;
  nameOf: (communityId: string) => string;
  action: ReactNode;
}) {
  const t = useText('property');
  const format = useFormat();
  return (
    <Card title={t('talks.title')} actions={action}>
      {company.negotiations.length === 0 && <Soft>{t('talks.none')}</Soft>}
      <ul className={styles['lines']}>
        {[...company.negotiations].reverse().map((talk, index) => {
          const contact = company.contacts.find((one) => one.number === talk.contactNumber);
          return (
            <li key={index}>
              <div className={styles['head']}>
                <strong>{format.day(talk.on)}</strong>
                <Badge>{t(`purpose.${talk.purpose}`)}</Badge>
              </div>
              <span>{talk.summary}</span>
              <small>
                {[contact?.name, contact?.duty, talk.communityId === null ? null : nameOf(talk.communityId)]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
