import { useQuery } from '@tanstack/react-query';
import { partAt } from '@/features/figures/drill';
import { priceFiguresQuery } from '@/features/figures/prices/api/getPriceFigures';
import { ComparedChart } from '@/features/figures/prices/ComparedChart';
import { proposalsAt, specialsAt } from '@/features/figures/prices/drill';
import type { PriceFigures } from '@/features/figures/prices/model';
import { NumbersChart } from '@/features/figures/prices/NumbersChart';
import { PriceHeadline } from '@/features/figures/prices/PriceHeadline';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { Button } from '@/shared/ui/Button';
import { Columns, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { SpanFields, useSpan } from './SpanFields';
import { useRuleName } from './useRuleName';

/** PR-20: how prices stand beside the competitors', what they give up, and how proposals fare. */
export function PricesPage() {
  const t = useText('figures');
  const span = useSpan();
  const { search, unit, from, to } = span;
  const figures = useQuery(priceFiguresQuery(unit, from, to));
  return (
    <Page
      upTo="/figures"
      title={t('prices.title')}
      note={t('prices.note', { from, to })}
      actions={
        <Button icon="print" onClick={() => window.print()}>
          {t('print')}
        </Button>
      }
    >
      <SpanFields
        label={t('prices.span')}
        span={span}
        onRefine={(changes) => go(partAt('prices', { ...search, ...changes }), { replace: true })}
      />
      <Loaded query={figures} rows={6}>
        {(found) => <Charts figures={found} />}
      </Loaded>
    </Page>
  );
}

function Charts({ figures }: { figures: PriceFigures }) {
  const t = useText('figures');
  const c = useText('common');
  const ruleName = useRuleName();
  const { gridPath } = figures;
  const byRule = (name: 'rule' | 'bound') => (one: PriceFigures['rules'][number]) => ({
    key: one.ruleId,
    name: ruleName(one.ruleId),
    number: one.number,
    address: proposalsAt(gridPath, { [name]: one.ruleId }),
  });
  return (
    <>
      <PriceHeadline figures={figures} />
      <ComparedChart
        title={t('prices.byCompetitor')}
        of={t('prices.competitor')}
        gridPath={gridPath}
        rows={figures.competitors}
      />
      <ComparedChart
        title={t('prices.byTier')}
        of={t('prices.tier')}
        gridPath={gridPath}
        rows={figures.tiers}
      />
      <Columns>
        <Stack>
          <NumbersChart
            title={t('prices.proposals')}
            of={t('prices.status')}
            rows={figures.proposals.map(({ status, number }) => ({
              key: status,
              name: c(`proposalStatus.${status}`),
              number,
              address: proposalsAt(gridPath, { status }),
            }))}
          />
          <NumbersChart
            title={t('prices.specials')}
            of={t('prices.status')}
            rows={figures.specialOffers.map(({ status, number }) => ({
              key: status,
              name: t(`specialStatus.${status}`),
              number,
              address: specialsAt(gridPath, status),
            }))}
          />
        </Stack>
        <Stack>
          <NumbersChart
            title={t('prices.rules')}
            of={t('prices.rule')}
            rows={figures.rules.map(byRule('rule'))}
            text={t('prices.rulesText')}
          />
          <NumbersChart
            title={t('prices.bound')}
            of={t('prices.rule')}
            rows={figures.bound.map(byRule('bound'))}
            text={t('prices.boundText')}
          />
        </Stack>
      </Columns>
    </>
  );
}
