import { useEffect, useRef } from 'react';
import { newKey } from '@/shared/api/idempotency';
import { CheckField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { useViolations } from '@/shared/form/FormContext';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Row, Soft } from '@/shared/ui/Card';
import { Icon } from '@/shared/ui/Icon';
import type { Contact } from '../model';
import styles from './file.module.css';
import { mostPeople, moved, type PersonDraft } from './fileDraft';

type ContactFieldsProps = {
  people: readonly PersonDraft[];
  /** Those who are there, masked (PI-01). */
  there: readonly Contact[];
  onChange: (after: readonly PersonDraft[]) => void;
};

/** Who is to be talked to at a firm: added, changed, taken off, put in order. */
export function ContactFields({ people, there, onChange }: ContactFieldsProps) {
  const t = useText('customers');
  const group = useRef<HTMLDivElement>(null);
  const focus = useRef<string | null>(null);
  // Who moved takes the focus along; where somebody was taken off it goes to the button that adds.
  useEffect(() => {
    if (focus.current === null) return;
    const wanted = group.current?.querySelector(`[data-focus="${focus.current}"]`);
    const next =
      wanted instanceof HTMLButtonElement && wanted.disabled
        ? wanted.parentElement?.querySelector('button:enabled')
        : wanted;
    if (next instanceof HTMLElement) next.focus();
    focus.current = null;
  });
  const change = (key: string, changes: Partial<PersonDraft>) =>
    onChange(people.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const move = (at: number, step: -1 | 1) => {
    focus.current = `${people[at]?.key ?? ''}${step}`;
    onChange(moved(people, at, step));
  };
  return (
    <div ref={group} role="group" aria-label={t('contacts.title')} className={styles['people']}>
      <h3>{t('contacts.title')}</h3>
      <Soft>{t('edit.peopleText')}</Soft>
      {people.map((one, at) => (
        <Person
          key={one.key}
          at={at}
          last={at === people.length - 1}
          person={one}
          there={there.find((contact) => contact.id === one.id) ?? null}
          onChange={(changes) => change(one.key, changes)}
          onMove={(step) => move(at, step)}
          onRemove={() => {
            focus.current = 'add';
            onChange(people.filter((other) => other.key !== one.key));
          }}
        />
      ))}
      {people.length < mostPeople && (
        <Button
          icon="plus"
          data-focus="add"
          onClick={() =>
            onChange([
              ...people,
              { key: newKey(), id: null, name: '', phone: '', role: '', canDecide: false },
            ])
          }
        >
          {t('edit.addPerson')}
        </Button>
      )}
    </div>
  );
}

type PersonProps = {
  at: number;
  last: boolean;
  person: PersonDraft;
  there: Contact | null;
  onChange: (changes: Partial<PersonDraft>) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
};

function Person({ at, last, person, there, onChange, onMove, onRemove }: PersonProps) {
  const t = useText('customers');
  const field = `contacts[${at}]`;
  const unknown = useViolations(`${field}.id`);
  const who = [person.name.trim(), there?.name].find(Boolean) ?? t('edit.newPerson');
  const stays = (value: string | undefined) =>
    value === undefined ? {} : { optional: true, hint: t('edit.stays', { value }) };
  return (
    <fieldset className={styles['person']}>
      <legend>{who}</legend>
      {unknown.map((one) => (
        <p key={one.code} className={styles['unknown']}>
          {one.message}
        </p>
      ))}
      <Fields>
        <TextField
          name={`${field}.name`}
          label={t('form.contactName')}
          {...stays(there?.name)}
          maxLength={40}
          value={person.name}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          name={`${field}.phone`}
          label={t('form.contactPhone')}
          {...stays(there?.phone)}
          type="tel"
          inputMode="tel"
          value={person.phone}
          onChange={(phone) => onChange({ phone })}
        />
        <TextField
          name={`${field}.role`}
          label={t('form.contactRole')}
          maxLength={40}
          value={person.role}
          onChange={(role) => onChange({ role })}
        />
        <CheckField
          label={t('contacts.decides')}
          checked={person.canDecide}
          onChange={(canDecide) => onChange({ canDecide })}
        />
      </Fields>
      <Row>
        <Button
          look="quiet"
          data-focus={`${person.key}-1`}
          aria-label={t('edit.up', { who })}
          disabled={at === 0}
          onClick={() => onMove(-1)}
        >
          <span aria-hidden="true">↑</span>
        </Button>
        <Button
          look="quiet"
          data-focus={`${person.key}1`}
          aria-label={t('edit.down', { who })}
          disabled={last}
          onClick={() => onMove(1)}
        >
          <span aria-hidden="true">↓</span>
        </Button>
        <Button look="quiet" aria-label={t('edit.remove', { who })} onClick={onRemove}>
          <Icon name="cross" />
          {t('edit.removeShort')}
        </Button>
      </Row>
    </fieldset>
  );
}
