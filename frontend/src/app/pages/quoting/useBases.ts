import { useInfiniteQuery } from '@tanstack/react-query';
import { tariffsQuery } from '@/features/tariffs/api/listTariffs';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';

/** The tariffs in force an offer can depart from, in words; null until they are known. */
export function useBases(): { id: string; text: string }[] | null {
  const c = useText('common');
  const format = useFormat();
  const tariffs = useInfiniteQuery(tariffsQuery({ status: 'IN_FORCE' }, 200));
  if (!tariffs.data) return null;
  return tariffs.data.pages
    .flatMap((page) => page.items)
    .map((one) => ({
      id: one.id,
      text: [
        one.communityName,
        c('unit.mbps', { speed: one.speedMbps }),
        c('unit.perMonth', { amount: format.money(one.monthlyFee) }),
      ].join(' · '),
    }));
}
