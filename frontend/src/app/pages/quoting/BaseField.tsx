import { SelectField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import { useBases } from './useBases';

/** The tariffs in force an offer can depart from. */
export function BaseField({ value, onChange }: { value: string; onChange: (tariffId: string) => void }) {
  const t = useText('specials');
  const c = useText('common');
  const known = useBases();
  return (
    <SelectField
      name="tariffId"
      label={t('design.tariffId')}
      hint={known?.length === 0 ? t('design.noTariff') : undefined}
      empty={c('form.choose')}
      value={known?.some((one) => one.id === value) ? value : ''}
      options={(known ?? []).map(({ id, text }) => ({ value: id, label: text }))}
      onChange={onChange}
    />
  );
}
