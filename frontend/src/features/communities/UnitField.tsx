import { useQuery } from '@tanstack/react-query';
import { SelectField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import { unitsQuery } from './api/listUnits';

type UnitFieldProps = {
  /** Path of the unit below which one is chosen. */
  scope: string;
  value: string;
  onChange: (path: string) => void;
};

/** One of the units below, or the whole. */
export function UnitField({ scope, value, onChange }: UnitFieldProps) {
  const t = useText('communities');
  const parent = scope.split('/').at(-1) ?? '';
  const units = useQuery({ ...unitsQuery(parent), enabled: parent !== '' });
  const options = (units.data?.items ?? []).map((unit) => ({ value: unit.path, label: unit.name }));
  return (
    <SelectField
      optional
      name="unit"
      label={t('unit.label')}
      empty={t('unit.whole')}
      value={options.some((one) => one.value === value) ? value : ''}
      options={options}
      onChange={onChange}
    />
  );
}
