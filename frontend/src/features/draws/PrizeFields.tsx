import { SelectField, TextField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';

type PrizeFieldsProps = {
  row: number;
  stock: readonly { id: string; name: string; free: number }[];
  chosen: string;
  quantity: string;
  onChoose: (id: string) => void;
  onQuantity: (quantity: string) => void;
};

/** One prize out of stock; all but the first may stay empty. */
export function PrizeFields({ row, stock, chosen, quantity, onChoose, onQuantity }: PrizeFieldsProps) {
  const t = useText('draws');
  const c = useText('common');
  return (
    <>
      <SelectField
        name={`prizes[${row}].stockId`}
        label={t('prizeNumber', { number: row + 1 })}
        optional={row > 0}
        value={chosen}
        empty={c('form.choose')}
        options={stock.map((one) => ({
          value: one.id,
          label: t('prizeFree', { name: one.name, free: one.free }),
        }))}
        onChange={onChoose}
      />
      <TextField
        name={`prizes[${row}].quantity`}
        label={t('quantityOf', { number: row + 1 })}
        optional={row > 0}
        inputMode="numeric"
        value={quantity}
        onChange={onQuantity}
      />
    </>
  );
}
