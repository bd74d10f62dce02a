import { useQuery } from '@tanstack/react-query';
import { UnitField } from '@/features/communities/UnitField';
import { funnelReportQuery } from '@/features/figures/api/getFunnelReport';
import { Headline, LossesChart, StagesChart } from '@/features/figures/FunnelFigures';
import { MeansChart } from '@/features/figures/MeansChart';
import { ForecastTable, PeopleTable } from '@/features/figures/PeopleFigures';
import { RecountCard } from '@/features/figures/RecountCard';
import { monthsBack } from '@/features/figures/months';
import { today } from '@/shared/format/date';
import { Choices } from '@/shared/form/Choices';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Columns, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { month, words, type Raw } from '@/shared/router/raw';

type FiguresSearch = { from?: string; to?: string; unit?: string };

function figuresSearch(raw: Raw): FiguresSearch {
  return { from: month(raw['from']), to: month(raw['to']), unit: words(raw['unit']) };
}

const spans = ['1', '3', '12'] as const;

/** The funnel in figures: how many stand where, how they go on, why they are lost, who does it. */
export function FiguresPage() {
  const t = useText('figures');
  const user = useUser();
  const search = useSearch(figuresSearch);
  const scope = user.scopes[0] ?? '';
  const to = search.to ?? today().slice(0, 7);
  const from = search.from ?? to;
  const report = useQuery(funnelReportQuery(search.unit ?? scope, from, to));
  const refine = (changes: FiguresSearch) =>
    go(href({ to: '/figures', search: { ...search, ...changes } }), { replace: true });
  return (
    <Page
      title={t('title')}
      note={t('note', { from, to })}
      actions={
        <>
          <ButtonLink to="/figures/$part" params={{ part: 'prices' }} icon="tariff">
            {t('prices.title')}
          </ButtonLink>
          <ButtonLink to="/figures/$part" params={{ part: 'cohort' }} icon="leads">
            {t('cohort.open')}
          </ButtonLink>
          <ButtonLink to="/progress" icon="schedule">
            {t('progress')}
          </ButtonLink>
          <Button icon="print" onClick={() => window.print()}>
            {t('print')}
          </Button>
        </>
      }
    >
      <Choices
        label={t('span')}
        value={spans.find((span) => monthsBack(to, Number(span) - 1) === from) ?? '1'}
        options={spans.map((span) => ({ value: span, label: t(`months.${span}`) }))}
        onChange={(span) => refine({ from: monthsBack(to, Number(span) - 1), to })}
      />
      <UnitField
        scope={scope}
        value={search.unit ?? ''}
        onChange={(unit) => refine({ unit: unit === '' ? undefined : unit })}
      />
      <Loaded query={report} rows={6}>
        {(found) => (
          <>
            <Headline report={found} />
            <Columns>
              <Stack>
                <StagesChart report={found} />
                <MeansChart report={found} />
                <ForecastTable report={found} />
              </Stack>
              <Stack>
                <LossesChart report={found} />
                <PeopleTable report={found} />
                {hasRole(user, 'SUPERVISOR', 'ANALYST', 'ADMIN') && (
                  <RecountCard key={found.gridPath} gridPath={found.gridPath} />
                )}
              </Stack>
            </Columns>
          </>
        )}
      </Loaded>
    </Page>
  );
}
