import { useText } from '@/shared/i18n/useText';
import { clusterKinds, payers } from '../row';
import type { Wording } from './fileDraft';

/** How the parts of a file are called and read. */
export function useWording(): Wording {
  const t = useText('customers');
  const labels = {
    firmName: t('form.firmName'),
    unifiedSocialCreditCode: t('file.code'),
    address: t('file.address'),
    clusterKind: t('file.cluster'),
    people: t('file.people'),
    monthlySpend: t('file.spend'),
    payer: t('file.payer'),
    contacts: t('contacts.title'),
  };
  return {
    label: (field) => labels[field],
    cluster: (typed) => {
      const kind = clusterKinds.find((one) => one === typed);
      return kind ? t(`cluster.${kind}`) : typed;
    },
    payer: (typed) => {
      const payer = payers.find((one) => one === typed);
      return payer ? t(`payer.${payer}`) : typed;
    },
    person: ({ name, phone, role, canDecide }) =>
      [name, phone, role, canDecide ? t('contacts.decides') : ''].filter(Boolean).join(' '),
  };
}
