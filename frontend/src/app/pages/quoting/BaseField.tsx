import { useInfiniteQuery } from '@tanstack/react-query';
import { tariffsQuery } from '@/features/tariffs/api/listTariffs';
import { SelectField } from '@/shared/form/Field';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';

/** The tariffs in force an offer can depart from. */
export function BaseField({ value, onChange }: { value: string; onChange: (tariffId: string) => void }) {
  const t = useText('specials');
  const c = useText('common');
  const format = useFormat();
  const tariffs = useInfiniteQuery(tariffsQuery({ status: 'IN_FORCE' }, 200));
  const known = (tariffs.data?.pages ?? []).flatMap((page) => page.items);
  return (
    <SelectField
      name="tariffId"
      label={t('design.tariffId')}
      hint={known.length === 0 && tariffs.isSuccess ? t('design.noTariff') : undefined}
      empty={c('form.choose')}
      value={known.some((one) => one.id === value) ? value : ''}
      options={known.map((one) => ({
        value: one.id,
        label: [
          one.communityName,
          c('unit.mbps', { speed: one.speedMbps }),
          c('unit.perMonth', { amount: format.money(one.monthlyFee) }),
        ].join(' · '),
      }))}
      onChange={onChange}
    />
  );
}
