import { useQuery } from '@tanstack/react-query';
import { plainCampaign } from '@/features/leads/plainCampaign';
import { showQuery } from '@/features/roadshows/api/findRoadshow';
import { shortId } from '@/shared/format/shortId';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';

/** What a campaign is called where its community is named beside it: a roadshow by its day, others by their way and month. */
export function useCampaignName(id: string): string {
  const t = useText('leads');
  const format = useFormat();
  const isShow = id.startsWith('r-');
  const { data: show, isPending } = useQuery({ ...showQuery(id), enabled: isShow });
  if (isShow && isPending) return '…';
  if (show) return `${format.day(show.plan.day)} · ${t('sources.ROADSHOW')}`;
  const plain = plainCampaign(id);
  return plain ? `${format.month(`${plain.month}-01`)} · ${t(`sources.${plain.source}`)}` : shortId(id);
}
