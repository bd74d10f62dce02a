import { useInfiniteQuery } from '@tanstack/react-query';
import { CommunityName } from '@/features/communities/CommunityName';
import { leadsQuery, type LeadFilter } from '@/features/leads/api/readLeads';
import type { LeadTrait } from '@/features/leads/model';
import { drilled, type LeadsSearch } from '@/features/leads/search';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { Button } from '@/shared/ui/Button';
import { Row, Soft } from '@/shared/ui/Card';
import { useTraitName } from './useTraitName';

/** Says which leads a figure led to and how many these are, and takes it off. */
export function LeadDrillBar({ search, filter }: { search: LeadsSearch; filter: LeadFilter }) {
  const t = useText('leadFigures');
  const l = useText('leads');
  const total = useInfiniteQuery(leadsQuery({ ...filter, total: true }, 1)).data?.pages[0]?.total;
  const nameOf = useTraitName({ competitors: search.competitor !== undefined });
  const values: readonly (readonly [LeadTrait, string | undefined])[] = [
    ['SOURCE', search.source],
    ['SEGMENT', search.segment],
    ['COMPETITOR', search.competitor],
    ['CONTRACT_END', search.contract],
    ['INTEREST', search.interest],
    ['BUILDING', search.building],
  ];
  const without = Object.fromEntries(drilled.map((one) => [one, undefined]));
  return (
    <section aria-label={t('drill.label')}>
      <Row>
        {typeof total === 'number' && (
          <strong data-total={total}>{t('drill.count', { count: total })}</strong>
        )}
        {search.community !== undefined && (
          <Soft>
            <CommunityName id={search.community} />
          </Soft>
        )}
        {search.kind !== undefined && <Soft>{l(`kinds.${search.kind}`)}</Soft>}
        {values.map(
          ([trait, value]) =>
            value !== undefined && (
              <Soft key={trait}>
                {t(`traits.${trait}`)} {nameOf(trait, value)}
              </Soft>
            ),
        )}
        {search.untold !== undefined && <Soft>{nameOf(search.untold, null)}</Soft>}
        <Button icon="cross" onClick={() => go(href({ to: '/leads', search: { ...search, ...without } }))}>
          {t('drill.off')}
        </Button>
      </Row>
    </section>
  );
}
