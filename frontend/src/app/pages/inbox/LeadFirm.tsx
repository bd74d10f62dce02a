import { useQuery } from '@tanstack/react-query';
import { leadQuery } from '@/features/leads/api/readLeads';
import { useText } from '@/shared/i18n/useText';

/** What a firm is called that a campaign met: the campaign keeps the name. */
export function LeadFirm({ leadId }: { leadId: string }) {
  const t = useText('firms');
  const { data, isPending } = useQuery({ ...leadQuery(leadId), staleTime: 10 * 60_000 });
  if (isPending) return <>…</>;
  if (data === undefined) return <>{t('inbox.nameUnknown')}</>;
  return <>{data.firmName ?? data.name ?? t('inbox.erased')}</>;
}
