import type { Checks } from '@/shared/form/useTask';
import type { Translate } from '@/shared/i18n/useText';
import type { FileCorrection } from '../api/correctFile';
import { clusterKinds, payers, type Customer } from '../model';
import { emptying } from './correction';
import { correctionOf, readPeople, sendable, type FileFields } from './fileDraft';

/** What was typed, as a correction of the file as it stands now; what is wrong with it is noted. */
export function correctionFrom(
  typed: FileFields,
  now: Customer,
  check: Checks,
  t: Translate<'customers'>,
): FileCorrection | null {
  const firmName = check.text('firmName', t('form.firmName'), typed.firmName);
  const address = check.text('address', t('file.address'), typed.address);
  const clusterKind = clusterKinds.find((kind) => kind === typed.clusterKind);
  if (clusterKind === undefined) check.missing('clusterKind', t('file.cluster'));
  const workers = check.whole('people', typed.people, 1, 100_000);
  const spend =
    typed.monthlySpend.trim() === '' ? undefined : check.amount('monthlySpend', typed.monthlySpend);
  const payer = payers.find((one) => one === typed.payer);
  const people = sendable(readPeople(typed), now);
  people.forEach((one, at) => {
    if (one.id === null) {
      check.text(`contacts[${at}].name`, t('form.contactName'), one.name);
      check.text(`contacts[${at}].phone`, t('form.contactPhone'), one.phone);
    }
    check.text(`contacts[${at}].role`, t('form.contactRole'), one.role);
  });
  if (clusterKind === undefined || workers === null || spend === null) return null;
  const code = typed.unifiedSocialCreditCode.trim();
  return emptying({
    firmName,
    ...(code !== '' && { unifiedSocialCreditCode: code }),
    communityId: now.communityId,
    address,
    clusterKind,
    people: workers,
    contacts: correctionOf(people),
    ...(spend !== undefined && { monthlySpend: spend }),
    ...(payer !== undefined && { payer }),
  });
}
