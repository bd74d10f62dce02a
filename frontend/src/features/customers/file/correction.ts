import type { FileCorrection } from '../api/correctFile';
import type { Customer } from '../model';

/** What may be unknown of a firm, and is kept by the server when a correction leaves it out. */
const mayBeEmpty = [
  ['MONTHLY_SPEND', 'monthlySpend'],
  ['PAYER', 'payer'],
] as const;

/**
 * The file as it stands, as a correction that changes nothing. People are named by their ids: what is read masked is left
 * out, and so kept (PI-01); so is the position.
 */
export function asItStands(customer: Customer): FileCorrection {
  return {
    firmName: customer.firmName,
    ...(customer.unifiedSocialCreditCode !== null && {
      unifiedSocialCreditCode: customer.unifiedSocialCreditCode,
    }),
    communityId: customer.communityId,
    address: customer.address,
    clusterKind: customer.clusterKind,
    people: customer.people,
    contacts: customer.contacts.map(({ id, role, canDecide }) => ({ id, role, canDecide })),
    ...(customer.monthlySpend !== null && { monthlySpend: customer.monthlySpend }),
    ...(customer.payer !== null && { payer: customer.payer }),
  };
}

/** Says of everything that is left out and may be empty that it is to be. */
export function emptying(file: FileCorrection): FileCorrection {
  return {
    ...file,
    emptied: mayBeEmpty.flatMap(([name, field]) => (file[field] === undefined ? [name] : [])),
  };
}

/**
 * What puts a file back as it was before a correction; null when that cannot be done from here: a person taken off, renamed
 * or given another number is known to the server only.
 */
export function backTo(before: Customer, correction: FileCorrection): FileCorrection | null {
  const named = correction.contacts ?? [];
  const kept = before.contacts.every((person) => named.some((one) => one.id === person.id));
  const touched = named.some(
    (one) => one.id !== undefined && (one.name !== undefined || one.phone !== undefined),
  );
  return kept && !touched ? emptying(asItStands(before)) : null;
}
