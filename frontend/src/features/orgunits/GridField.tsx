import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { SelectField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import { gridsQuery } from './api/listGrids';

type GridFieldProps = { name: string; value: string; onChange: (gridPath: string) => void };

/** Which grid something belongs to; who has only one is not asked. */
export function GridField({ name, value, onChange }: GridFieldProps) {
  const c = useText('common');
  const { data } = useQuery(gridsQuery);
  const only = data?.items.length === 1 ? data.items[0]?.path : undefined;
  useEffect(() => {
    if (only !== undefined && value === '') onChange(only);
  }, [only, value, onChange]);
  if (only !== undefined) return null;
  return (
    <SelectField
      name={name}
      label={c('org.grid')}
      value={value}
      empty={c('form.choose')}
      options={(data?.items ?? []).map((grid) => ({ value: grid.path, label: grid.name }))}
      onChange={onChange}
    />
  );
}
