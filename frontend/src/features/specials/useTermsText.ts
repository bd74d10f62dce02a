import { useFormat } from '@/shared/format/useFormat';
import type { Money } from '@/shared/format/money';
import { useText } from '@/shared/i18n/useText';
import type { Terms } from './model';

/** What a special offer grants, in one sentence. */
export function useTermsText(): (terms: Terms) => string {
  const t = useText('specials');
  const c = useText('common');
  const format = useFormat();
  const monthly = (value: Money | null) =>
    value === null ? '' : c('unit.perMonth', { amount: format.money(value) });
  const once = (value: Money | null) => (value === null ? '–' : format.money(value));
  return (terms) => {
    switch (terms.kind) {
      case 'LAUNCH':
        return [
          t('terms.LAUNCH', { firstN: terms.firstN ?? 0 }),
          terms.monthlyFee && t('terms.fee', { fee: monthly(terms.monthlyFee) }),
          terms.installationFee && t('terms.entry', { fee: once(terms.installationFee) }),
        ]
          .filter(Boolean)
          .join(' · ');
      case 'TIME_CAPPED':
        return t('terms.TIME_CAPPED', {
          speed: terms.speedMbps ?? 0,
          hours: terms.hours ?? 0,
          fee: monthly(terms.monthlyFee),
          overage: once(terms.overagePerHour),
        });
      case 'TENANT_ENTRY':
        return t('terms.TENANT_ENTRY', {
          fee: monthly(terms.monthlyFee),
          prepaid: once(terms.prepaid),
          months: c('unit.months', { count: terms.months ?? 0 }),
          entry: once(terms.installationFee),
        });
      case 'GROUP_JOINING':
        return t('terms.GROUP_JOINING', {
          least: terms.least ?? 0,
          most: terms.most ?? 0,
          waived: once(terms.waived),
        });
      case 'PROPERTY_OFFICE':
        return t('terms.PROPERTY_OFFICE', {
          offices: terms.offices ?? 0,
          percent: terms.discountPercent ?? 0,
          reason: terms.reason ?? '–',
        });
    }
  };
}
