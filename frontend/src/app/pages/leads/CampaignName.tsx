import { Link } from '@/shared/router/Link';
import { useCampaignName } from './useCampaignName';

/** What a campaign is called; a roadshow has a page. */
export function CampaignName({ id }: { id: string }) {
  const name = useCampaignName(id);
  if (!id.startsWith('r-')) return <>{name}</>;
  return (
    <Link to="/roadshows/$roadshowId" params={{ roadshowId: id }}>
      {name}
    </Link>
  );
}
