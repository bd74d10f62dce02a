import type { Checks } from '@/shared/form/useTask';
import type { Translate } from '@/shared/i18n/useText';
import type { NewCustomer } from '../api/createCustomer';
import { clusterKinds, payers } from '../row';

/** What a firm is, as a form has it. */
export type FirmValues = Record<
  'firmName' | 'unifiedSocialCreditCode' | 'address' | 'clusterKind' | 'people' | 'monthlySpend' | 'payer',
  string
>;

type Firm = Omit<NewCustomer, 'communityId' | 'contacts' | 'origin' | 'position' | 'emptied'>;

/** What was typed of a firm, as it is sent; what is wrong with it is noted, all of it. */
export function firmFrom(typed: FirmValues, check: Checks, t: Translate<'customers'>): Firm | null {
  const firmName = check.text('firmName', t('form.firmName'), typed.firmName);
  const address = check.text('address', t('file.address'), typed.address);
  const clusterKind = clusterKinds.find((kind) => kind === typed.clusterKind);
  if (clusterKind === undefined) check.missing('clusterKind', t('file.cluster'));
  const people = check.whole('people', typed.people, 1, 100_000);
  const spend =
    typed.monthlySpend.trim() === '' ? undefined : check.amount('monthlySpend', typed.monthlySpend);
  const payer = payers.find((one) => one === typed.payer);
  if (clusterKind === undefined || people === null || spend === null) return null;
  const code = typed.unifiedSocialCreditCode.trim();
  return {
    firmName,
    ...(code !== '' && { unifiedSocialCreditCode: code }),
    address,
    clusterKind,
    people,
    ...(spend !== undefined && { monthlySpend: spend }),
    ...(payer !== undefined && { payer }),
  };
}
