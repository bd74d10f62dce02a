import { useInfiniteQuery } from '@tanstack/react-query';
import { SelectField } from '@/shared/form/Field';
import { useFormat } from '@/shared/format/useFormat';
import { recentShows } from '../CapturePage';
import { useCampaignName } from '../leads/useCampaignName';

type CampaignFieldProps = {
  label: string;
  /** Text of the empty choice. */
  empty: string;
  quiet?: boolean;
  value: string | undefined;
  onChange: (campaignId: string | undefined) => void;
};

/** Chooses a campaign: the roadshows of these weeks, and the one an address names. */
export function CampaignField({ value, onChange, ...rest }: CampaignFieldProps) {
  const format = useFormat();
  const shows = useInfiniteQuery(recentShows());
  const campaigns = (shows.data?.pages.flatMap((page) => page.items) ?? []).map((one) => ({
    value: one.id,
    label: `${format.day(one.plan.day)} · ${one.communityName}`,
  }));
  const name = useCampaignName(value ?? '');
  const other = value !== undefined && !campaigns.some((one) => one.value === value);
  return (
    <SelectField
      optional={rest.quiet}
      name="campaign"
      value={value ?? ''}
      options={[...campaigns, ...(other ? [{ value, label: name }] : [])]}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
      {...rest}
    />
  );
}
