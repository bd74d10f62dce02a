import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import type { Side } from '@/shared/ui/Sides';
import type { Special } from './model';
import { useTermsText } from './useTermsText';

/** What was decided on beside what stands there now. */
export function useSpecialSides(): (seen: Special, now: Special) => Side[] {
  const t = useText('specials');
  const c = useText('common');
  const format = useFormat();
  const termsText = useTermsText();
  return (seen, now) => {
    const side = (field: string, label: string, shown: (one: Special) => string) => ({
      field,
      label,
      mine: shown(seen),
      theirs: shown(now),
    });
    return [
      side('status', t('list.status'), (one) => t(`status.${one.status}`)),
      side('name', t('list.name'), (one) => one.name),
      side('days', t('list.days'), (one) =>
        t('days', { from: format.day(one.startsOn), to: format.day(one.endsOn) }),
      ),
      side('terms', t('list.terms'), (one) => termsText(one.terms)),
      side('speed', t('beside.speed'), (one) => c('unit.mbps', { speed: one.charges.speedMbps })),
      side('fee', t('beside.fee'), (one) => format.money(one.charges.monthlyFee)),
      side('months', t('beside.months'), (one) => c('unit.months', { count: one.charges.months })),
      side('prepaid', t('beside.prepaid'), (one) => format.money(one.charges.prepaid)),
      side('once', t('beside.once'), (one) => format.money(one.charges.oneTimeFee)),
      side('left', t('list.left'), (one) =>
        one.left === null ? '' : t('left', { left: one.left, all: one.left + (one.taken ?? 0) }),
      ),
    ];
  };
}
