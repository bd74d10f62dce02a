import { SelectField } from '@/shared/form/Field';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import type { Tariff } from '@/features/tariffs/model';

type TariffFieldProps = {
  tariffs: readonly Tariff[];
  /** A choice kept from before may no longer be for sale; then none is chosen. */
  value: string;
  onChange: (tariffId: string) => void;
};

/** PR-10: the tariffs for sale in a community, for an order or a quote. */
export function TariffField({ tariffs, value, onChange }: TariffFieldProps) {
  const t = useText('customers');
  const c = useText('common');
  const format = useFormat();
  return (
    <SelectField
      name="tariffId"
      label={t('orders.choose')}
      empty={c('form.choose')}
      value={tariffs.some((tariff) => tariff.id === value) ? value : ''}
      options={tariffs.map((tariff) => ({
        value: tariff.id,
        label: [
          c('unit.mbps', { speed: tariff.speedMbps }),
          c('unit.perMonth', { amount: format.money(tariff.monthlyFee) }),
          c('unit.months', { count: tariff.termMonths }),
        ].join(' · '),
      }))}
      onChange={onChange}
    />
  );
}
