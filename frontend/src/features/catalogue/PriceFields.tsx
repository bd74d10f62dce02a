import { TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Row } from '@/shared/ui/Card';
import styles from './catalogue.module.css';
import { priceNames, type EditedPrice, type PriceName } from './editing';
import type { ProductKind } from './model';

type PriceFieldsProps = {
  price: EditedPrice;
  index: number;
  kind: ProductKind;
  onChange: (changes: Partial<EditedPrice>) => void;
  onRemove: (() => void) | null;
};

const modes: Partial<Record<PriceName, 'numeric' | 'decimal'>> = {
  speedMbps: 'numeric',
  termMonths: 'numeric',
  monthlyFee: 'decimal',
  prepaid: 'decimal',
  installationFee: 'decimal',
};

/** One list price: speed step, fees, term and the days it holds. */
export function PriceFields({ price, index, kind, onChange, onRemove }: PriceFieldsProps) {
  const t = useText('catalogue');
  const name = t('price.numbered', { number: index + 1 });
  return (
    <fieldset className={styles['price']}>
      <legend>{name}</legend>
      <Fields>
        {priceNames
          .filter((field) => field !== 'speedMbps' || kind === 'BROADBAND')
          .map((field) => (
            <TextField
              key={field}
              optional={field === 'validUntil'}
              name={`prices[${index}].${field}`}
              label={t(`price.${field}`)}
              type={field.startsWith('valid') ? 'date' : 'text'}
              inputMode={modes[field]}
              value={price[field]}
              onChange={(value) => onChange({ [field]: value })}
            />
          ))}
      </Fields>
      {onRemove && (
        <Row>
          <Button look="danger" aria-label={t('price.removeNamed', { name })} onClick={onRemove}>
            {t('price.remove')}
          </Button>
        </Row>
      )}
    </fieldset>
  );
}
