import { lazy, useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { useOver } from '@/shared/api/useOver';
import { today } from '@/shared/format/date';
import { whole, wrong } from '@/shared/form/checks';
import { CheckField, SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import { statePresence, type PresenceChange } from './api/changeSurvey';
import type { Presence, RevealedPerson, Survey } from './model';
import styles from './survey.module.css';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type PresenceDialogProps = {
  survey: Tagged<Survey>;
  competitors: readonly { id: string; name: string }[];
  /** The one to edit; null when it is to be chosen. */
  competitorId: string | null;
  /** Its staff as on file, in full: what is saved replaces them. */
  staff: readonly RevealedPerson[];
  onReload: () => void;
  onClose: () => void;
};

type Person = { name: string; duty: string; phone: string };

const most = 100_000;

/** CO-10 (c): a competitor here. Names and numbers of its staff are kept nowhere on the device. */
export function PresenceDialog({
  survey,
  competitors,
  competitorId,
  staff,
  onReload,
  onClose,
}: PresenceDialogProps) {
  const t = useText('survey');
  const c = useText('common');
  const { communityId } = survey.value;
  const nameOf = (id: string) => competitors.find((one) => one.id === id)?.name ?? id;
  const known = survey.value.competitors.find((one) => one.competitorId === competitorId);
  const [chosen, setChosen] = useState(competitorId ?? '');
  const [values, setValues] = useState({
    openedOn: known?.openedOn ?? '',
    customers: known?.customers?.toString() ?? '',
    asOf: today(),
  });
  const [noStaff, setNoStaff] = useState(known?.noStaff ?? false);
  const [people, setPeople] = useState<readonly Person[]>(() =>
    staff.map(({ name, duty, phone }) => ({ name, duty: duty ?? '', phone: phone ?? '' })),
  );
  const over = useOver(survey.etag);
  const [begun] = useState(survey.etag);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: ({ etag, change }: { etag: string; change: PresenceChange; before: PresenceChange | null }) =>
      statePresence(communityId, chosen, etag, change),
    refresh: [['communities']],
    onDone: ({ etag }, { before }) => {
      // Somebody who was not named before is not taken off again, nor are staff put back that others have changed since.
      if (before === null) say(t('saved'));
      else
        offerUndo({
          text: t('factsSaved', { group: nameOf(chosen) }),
          undo: () => statePresence(communityId, chosen, etag, before),
          refresh: [['communities']],
        });
      onClose();
    },
  });
  const set = (changes: Partial<typeof values>) => setValues((before) => ({ ...before, ...changes }));
  const person = (index: number, changes: Partial<Person>) =>
    setPeople((before) => before.map((one, at) => (at === index ? { ...one, ...changes } : one)));
  const now = survey.value.competitors.find((one) => one.competitorId === chosen);
  const submit = () => {
    const problems: Violation[] = [];
    const customers = values.customers.trim() === '' ? undefined : whole(values.customers, 0, most);
    if (chosen === '') problems.push(wrong('competitorId', c('form.required', { field: t('rivals.which') })));
    if (customers === null) problems.push(wrong('customers', c('form.whole', { from: 0, to: most })));
    people.forEach((one, index) => {
      if (one.name.trim() === '')
        problems.push(wrong(`staff[${index}].name`, c('form.required', { field: t('rivals.name') })));
    });
    setFound(problems);
    if (problems.length > 0 || customers === null) return;
    const change: PresenceChange = {
      asOf: values.asOf,
      noStaff: noStaff && people.length === 0,
      ...(values.openedOn !== '' && { openedOn: values.openedOn }),
      ...(customers !== undefined && { customers }),
      ...(people.length > 0 && {
        staff: people.map((one) => ({
          name: one.name.trim(),
          ...(one.duty.trim() !== '' && { duty: one.duty.trim() }),
          ...(one.phone.trim() !== '' && { phone: one.phone.trim() }),
        })),
      }),
    };
    const etag = over.tag(submission.error);
    submission.mutate({ etag, change, before: etag === begun ? asBefore(now, staff) : null });
  };
  return (
    <TaskDialog
      title={known ? t('rivals.edit') : t('rivals.add')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
      onReload={onReload}
      stale={
        <StaleSides
          fields={[
            {
              field: 'customers',
              label: t('rivals.customers'),
              mine: values.customers.trim() || null,
              theirs: now?.customers?.toString() ?? null,
            },
            {
              field: 'openedOn',
              label: t('rivals.openedOn'),
              mine: values.openedOn || null,
              theirs: now?.openedOn ?? null,
            },
            {
              field: 'staff',
              label: t('rivals.staff'),
              mine: people.map((one) => masked(one.name.trim())).join(', ') || null,
              theirs: now?.staff.length ? now.staff.map((one) => one.name).join(', ') : null,
            },
          ]}
          fresh={over.fresh}
          onReload={onReload}
          onMine={submit}
          onTheirs={onClose}
        />
      }
    >
      <Fields>
        <SelectField
          span
          name="competitorId"
          label={t('rivals.which')}
          empty={c('form.choose')}
          value={chosen}
          options={competitors.map((one) => ({ value: one.id, label: one.name }))}
          onChange={setChosen}
        />
        <TextField
          optional
          name="customers"
          label={t('rivals.customers')}
          inputMode="numeric"
          value={values.customers}
          onChange={(customers) => set({ customers })}
        />
        <TextField
          optional
          name="openedOn"
          label={t('rivals.openedOn')}
          type="date"
          max={today()}
          value={values.openedOn}
          onChange={(openedOn) => set({ openedOn })}
        />
        <TextField
          name="asOf"
          label={t('asOf')}
          type="date"
          max={today()}
          value={values.asOf}
          onChange={(asOf) => set({ asOf })}
        />
      </Fields>
      {people.length === 0 && (
        <CheckField label={t('rivals.noStaff')} checked={noStaff} onChange={setNoStaff} />
      )}
      {people.map((one, index) => (
        <fieldset key={index} className={styles['person']}>
          <legend>{t('rivals.person', { number: index + 1 })}</legend>
          <Fields>
            <TextField
              name={`staff[${index}].name`}
              label={t('rivals.name')}
              maxLength={40}
              value={one.name}
              onChange={(name) => person(index, { name })}
            />
            <TextField
              optional
              name={`staff[${index}].duty`}
              label={t('rivals.duty')}
              maxLength={40}
              value={one.duty}
              onChange={(duty) => person(index, { duty })}
            />
            <TextField
              optional
              name={`staff[${index}].phone`}
              label={t('rivals.phone')}
              type="tel"
              inputMode="tel"
              maxLength={20}
              value={one.phone}
              onChange={(phone) => person(index, { phone })}
            />
          </Fields>
          <Button look="quiet" icon="cross" onClick={() => setPeople(people.filter((_, at) => at !== index))}>
            {t('rivals.removePerson')}
          </Button>
        </fieldset>
      ))}
      {!noStaff && (
        <Button
          look="quiet"
          icon="plus"
          onClick={() => setPeople([...people, { name: '', duty: '', phone: '' }])}
        >
          {t('rivals.addPerson')}
        </Button>
      )}
    </TaskDialog>
  );
}

/** A presence as it stands, to be put back; null where it is new, or its staff are not all at hand in full. */
function asBefore(known: Presence | undefined, staff: readonly RevealedPerson[]): PresenceChange | null {
  if (known === undefined) return null;
  const { competitorId, asOf, openedOn, customers, noStaff } = known;
  const people = staff.filter((one) => one.competitorId === competitorId);
  if (people.length !== known.staff.length) return null;
  return {
    asOf,
    noStaff,
    ...(openedOn !== null && { openedOn }),
    ...(customers !== null && { customers }),
    ...(people.length > 0 && {
      staff: people.map(({ name, duty, phone }) => ({
        name,
        ...(duty !== null && { duty }),
        ...(phone !== null && { phone }),
      })),
    }),
  };
}

/** A name as the file shows it (PI-01), so that the same person looks the same on both sides. */
function masked(name: string): string {
  const [first = '', ...rest] = name;
  return rest.length === 0 ? '*' : first + '*'.repeat(Math.min(rest.length, 4));
}
