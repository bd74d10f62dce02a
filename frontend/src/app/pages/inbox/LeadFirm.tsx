import { useQuery } from '@tanstack/react-query';
import { metPersonQuery } from '@/features/leads/api/findLead';
import { shortId } from '@/shared/format/shortId';
import { useText } from '@/shared/i18n/useText';

/** What a firm is called that a campaign met: the campaign keeps the name; those of all rows come at once. */
export function LeadFirm({ leadId }: { leadId: string }) {
  const t = useText('firms');
  const { data, isPending } = useQuery(metPersonQuery(leadId));
  if (isPending) return <>…</>;
  if (!data) return <>{shortId(leadId)}</>;
  return <>{data.firmName ?? data.name ?? t('inbox.erased')}</>;
}
