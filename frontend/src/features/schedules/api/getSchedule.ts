import { queryOptions } from '@tanstack/react-query';
import { campaign as api, readTagged } from '@/shared/api/client';
import { schedule } from '../model';

export function scheduleQuery(communityId: string) {
  return queryOptions({
    queryKey: ['schedules', communityId],
    queryFn: ({ signal }) =>
      readTagged(
        api.GET('/api/campaign/v1/schedules/{communityId}', { params: { path: { communityId } }, signal }),
        schedule,
      ),
  });
}
