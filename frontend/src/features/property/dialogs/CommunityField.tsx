import { SelectField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import type { Managed } from '../model';

type CommunityFieldProps = {
  managed: Managed;
  optional?: boolean;
  value: string;
  onChange: (id: string) => void;
};

/** One of the communities the company manages. */
export function CommunityField({ managed, optional, value, onChange }: CommunityFieldProps) {
  const t = useText('property');
  const c = useText('common');
  return (
    <SelectField
      optional={optional}
      name="communityId"
      label={t('managed.one')}
      empty={c('form.choose')}
      value={value}
      options={managed.communities.map((one) => ({ value: one.communityId, label: one.name }))}
      onChange={onChange}
    />
  );
}
