import { fields, flag, listOf, mapOf, maybe, text, type Decoded } from '@/shared/api/decode';
import type { Side } from '@/shared/ui/Sides';
import type { FileCorrection } from '../api/correctFile';
import type { Contact, Customer } from '../model';
import { asItStands } from './correction';

const kept = fields({ key: text, id: maybe(text), role: text, canDecide: flag });
const person = fields({ name: text, phone: text });

/** A person as typed; name and phone of one that is there stay as they are while nothing is typed. */
export type PersonDraft = Decoded<typeof kept> & Decoded<typeof person>;

/** Most people of one file. */
export const mostPeople = 20;

/** The fields of a file as a form has them. */
export type FileFields = Record<Plain | 'contacts' | 'persons' | 'base' | 'version', string>;

/** Persons are not kept in the browser (PI-01). */
export const unkept = ['persons'] as const;

export function fieldsOf(customer: Customer): FileFields {
  return {
    firmName: customer.firmName,
    unifiedSocialCreditCode: customer.unifiedSocialCreditCode ?? '',
    address: customer.address,
    clusterKind: customer.clusterKind,
    people: customer.people.toString(),
    monthlySpend: customer.monthlySpend?.amount ?? '',
    payer: customer.payer ?? '',
    ...writtenPeople(
      customer.contacts.map(({ id, role, canDecide }) => ({
        key: id,
        id,
        role,
        canDecide,
        name: '',
        phone: '',
      })),
    ),
    // What a draft was begun from, so that it never goes over what somebody else saved since.
    base: JSON.stringify(asItStands(customer)),
    version: customer.version.toString(),
  };
}

/** People as two texts: what may be kept in the browser, and what may not. */
export function writtenPeople(people: readonly PersonDraft[]) {
  return {
    contacts: JSON.stringify(people.map(({ key, id, role, canDecide }) => ({ key, id, role, canDecide }))),
    persons: JSON.stringify(Object.fromEntries(people.map(({ key, name, phone }) => [key, { name, phone }]))),
  };
}

export function readPeople({ contacts, persons }: Pick<FileFields, 'contacts' | 'persons'>): PersonDraft[] {
  const said = mapOf(person)(JSON.parse(persons || '{}'), 'persons');
  return listOf(kept)(JSON.parse(contacts || '[]'), 'contacts').map((one) => ({
    ...one,
    name: said[one.key]?.name ?? '',
    phone: said[one.key]?.phone ?? '',
  }));
}

/** Changes the place of one among the others. */
export function moved<T>(list: readonly T[], at: number, step: -1 | 1): T[] {
  const after = [...list];
  const [one] = after.splice(at, 1);
  if (one !== undefined) after.splice(at + step, 0, one);
  return after;
}

/**
 * People as they would be sent over what stands now: one that somebody took off meanwhile can only come back with name and
 * number.
 */
export function sendable(people: readonly PersonDraft[], now: Customer): PersonDraft[] {
  return people.flatMap((one) => {
    if (one.id === null || now.contacts.some((there) => there.id === one.id)) return [one];
    return one.name.trim() !== '' && one.phone.trim() !== '' ? [{ ...one, id: null }] : [];
  });
}

export function correctionOf(people: readonly PersonDraft[]): NonNullable<FileCorrection['contacts']> {
  return people.map((one) => ({
    ...(one.id !== null && { id: one.id }),
    ...(one.name.trim() !== '' && { name: one.name.trim() }),
    ...(one.phone.trim() !== '' && { phone: one.phone.trim() }),
    role: one.role.trim(),
    canDecide: one.canDecide,
  }));
}

type Plain =
  'firmName' | 'unifiedSocialCreditCode' | 'address' | 'clusterKind' | 'people' | 'monthlySpend' | 'payer';

/** How the parts of a file are read by the user. */
export type Wording = {
  label: (field: Plain | 'contacts') => string;
  cluster: (kind: string) => string;
  payer: (payer: string) => string;
  person: (one: Pick<Contact, 'name' | 'phone' | 'role' | 'canDecide'>) => string;
};

/** What was typed beside what stands now, as the user reads it; people as they would be there afterwards. */
export function sidesOf(typed: FileFields, now: Customer, say: Wording): Side[] {
  const people = sendable(readPeople(typed), now).map((one) => {
    const there = now.contacts.find((other) => other.id === one.id);
    return say.person({
      name: one.name.trim() || (there?.name ?? ''),
      phone: one.phone.trim() || (there?.phone ?? ''),
      role: one.role.trim(),
      canDecide: one.canDecide,
    });
  });
  const theirs = fieldsOf(now);
  const same = (text: string) => text;
  const side = (field: Plain, shown: (text: string) => string = same): Side => {
    const [mine, other] = [typed[field].trim(), theirs[field]];
    return {
      field,
      label: say.label(field),
      mine: mine === '' ? null : shown(mine),
      theirs: other === '' ? null : shown(other),
    };
  };
  return [
    side('firmName'),
    side('unifiedSocialCreditCode'),
    side('address'),
    side('clusterKind', say.cluster),
    side('people'),
    side('monthlySpend'),
    side('payer', say.payer),
    {
      field: 'contacts',
      label: say.label('contacts'),
      mine: people.length === 0 ? null : people.join('; '),
      theirs: now.contacts.length === 0 ? null : now.contacts.map(say.person).join('; '),
    },
  ];
}
