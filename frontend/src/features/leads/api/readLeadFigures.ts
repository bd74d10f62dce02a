import { queryOptions } from '@tanstack/react-query';
import { campaign as api, read } from '@/shared/api/client';
import { leadFigures, type LeadKind, type LeadTrait } from '../model';

export type LeadFiguresFilter = {
  gridPath?: string;
  communityId?: string;
  campaignId?: string;
  kind?: LeadKind;
};

export function leadFiguresQuery(by: LeadTrait, filter: LeadFiguresFilter) {
  return queryOptions({
    queryKey: ['leads', 'figures', by, filter],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/campaign/v1/lead-figures', { params: { query: { ...filter, by } }, signal }),
        leadFigures,
      ),
  });
}
