import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Card } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Records } from '@/shared/ui/Records';
import { Empty } from '@/shared/ui/State';
import { offersQuery } from './api/listOffers';

export function OffersCard({ communityId, action }: { communityId: string; action: ReactNode }) {
  const t = useText('communities');
  const c = useText('common');
  const format = useFormat();
  const offers = useQuery(offersQuery(communityId));
  return (
    <Card title={t('offers.title')} actions={action}>
      <Loaded query={offers} rows={2}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty title={t('offers.empty')} />
          ) : (
            <Records
              cards
              label={t('offers.label')}
              records={page.items}
              idOf={(offer) => offer.id}
              title={{
                header: t('offers.competitor'),
                cell: (offer) => (
                  <>
                    {offer.competitorName} <Badge>{c(`tier.${offer.tier}`)}</Badge>
                  </>
                ),
              }}
              columns={[
                {
                  key: 'fee',
                  header: t('offers.monthly'),
                  onPhone: 'top',
                  cell: (offer) => (
                    <strong className="num">
                      {c('unit.mbps', { speed: offer.speedMbps })} ·{' '}
                      {c('unit.perMonth', { amount: format.money(offer.monthlyFee) })}
                    </strong>
                  ),
                },
                {
                  key: 'seen',
                  header: t('offers.observedOn'),
                  cell: (offer) =>
                    t('offers.seen', {
                      date: format.day(offer.observedOn),
                      source: t(`offerSource.${offer.source}`),
                    }),
                },
                {
                  key: 'term',
                  header: t('offers.term'),
                  cell: (offer) =>
                    offer.termMonths === null
                      ? null
                      : t('offers.terms', { months: c('unit.months', { count: offer.termMonths }) }),
                },
                {
                  key: 'oneTime',
                  header: t('offers.oneTime'),
                  cell: (offer) =>
                    offer.oneTimeFee && t('offers.entry', { amount: format.money(offer.oneTimeFee) }),
                },
                {
                  key: 'prepaid',
                  header: t('offers.prepaid'),
                  cell: (offer) =>
                    offer.prepaid && t('offers.inAdvance', { amount: format.money(offer.prepaid) }),
                },
              ]}
            />
          )
        }
      </Loaded>
    </Card>
  );
}
