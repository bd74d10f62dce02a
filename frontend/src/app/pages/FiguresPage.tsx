import { useQuery } from '@tanstack/react-query';
import { funnelReportQuery } from '@/features/figures/api/getFunnelReport';
import { Headline, LossesChart, StagesChart } from '@/features/figures/FunnelFigures';
import { MeansChart } from '@/features/figures/MeansChart';
import { ForecastTable, PeopleTable } from '@/features/figures/PeopleFigures';
import { RecountCard } from '@/features/figures/RecountCard';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Columns, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { SpanFields, useSpan } from './figures/SpanFields';

/** The funnel in figures: how many stand where, how they go on, why they are lost, who does it. */
export function FiguresPage() {
  const t = useText('figures');
  const user = useUser();
  const span = useSpan();
  const { search, unit, from, to } = span;
  const report = useQuery(funnelReportQuery(unit, from, to));
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
      <SpanFields
        label={t('span')}
        span={span}
        onRefine={(changes) =>
          go(href({ to: '/figures', search: { ...search, ...changes } }), { replace: true })
        }
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
