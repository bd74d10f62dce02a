import { useQuery } from '@tanstack/react-query';
import { UnitField } from '@/features/communities/UnitField';
import { partAt } from '@/features/figures/drill';
import { monthsBack } from '@/features/figures/months';
import { priceFiguresQuery } from '@/features/figures/prices/api/getPriceFigures';
import { ComparedChart } from '@/features/figures/prices/ComparedChart';
import { proposalsAt, specialsAt } from '@/features/figures/prices/drill';
import type { PriceFigures } from '@/features/figures/prices/model';
import { NumbersChart } from '@/features/figures/prices/NumbersChart';
import { PriceHeadline } from '@/features/figures/prices/PriceHeadline';
import { today } from '@/shared/format/date';
import { Choices } from '@/shared/form/Choices';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { month, words, type Raw } from '@/shared/router/raw';
import { useSearch } from '@/shared/router/useSearch';
import { useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Columns, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { useRuleName } from './useRuleName';

type PricesSearch = { from?: string; to?: string; unit?: string };

function pricesSearch(raw: Raw): PricesSearch {
  return { from: month(raw['from']), to: month(raw['to']), unit: words(raw['unit']) };
}

const spans = ['1', '3', '12'] as const;

/** PR-20: how prices stand beside the competitors', what they give up, and how proposals fare. */
export function PricesPage() {
  const t = useText('figures');
  const user = useUser();
  const search = useSearch(pricesSearch);
  const scope = user.scopes[0] ?? '';
  const to = search.to ?? today().slice(0, 7);
  const from = search.from ?? to;
  const figures = useQuery(priceFiguresQuery(search.unit ?? scope, from, to));
  const refine = (changes: PricesSearch) =>
    go(partAt('prices', { ...search, ...changes }), { replace: true });
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
      <Choices
        label={t('prices.span')}
        value={spans.find((span) => monthsBack(to, Number(span) - 1) === from) ?? '1'}
        options={spans.map((span) => ({ value: span, label: t(`months.${span}`) }))}
        onChange={(span) => refine({ from: monthsBack(to, Number(span) - 1), to })}
      />
      <UnitField
        scope={scope}
        value={search.unit ?? ''}
        onChange={(unit) => refine({ unit: unit === '' ? undefined : unit })}
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
