import { useQuery } from '@tanstack/react-query';
import { UnitField } from '@/features/communities/UnitField';
import { CohortHeadline, CohortLosses, CohortStages } from '@/features/figures/cohort/CohortFigures';
import { CohortRecords } from '@/features/figures/cohort/CohortRecords';
import { cohortQuery } from '@/features/figures/cohort/getCohort';
import type { CohortReport } from '@/features/figures/cohort/model';
import { cohortPart, membersOf, type CohortPart } from '@/features/figures/cohort/part';
import { partAt } from '@/features/figures/drill';
import { useReasonName } from '@/features/figures/reasons';
import { RowsBar } from '@/features/figures/rows/RowsBar';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { words, type Raw } from '@/shared/router/raw';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Columns, Row } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Empty } from '@/shared/ui/State';
import { CampaignField } from '../inbox/CampaignField';

type CohortSearch = CohortPart & { campaign?: string; grid?: string };

function cohortSearch(raw: Raw): CohortSearch {
  const { campaign, grid } = raw;
  return {
    ...cohortPart(raw),
    campaign: words(campaign),
    grid: grid !== undefined && /^(\/\d{1,12})+$/.test(grid) ? grid : undefined,
  };
}

/** FN-03, CP-42: what became of the firms one campaign met, number by number. */
export function CohortPage() {
  const t = useText('figures');
  const user = useUser();
  const search = useSearch(cohortSearch);
  const { campaign, grid } = search;
  const scope = user.scopes[0] ?? '';
  const refine = (changes: CohortSearch) =>
    go(partAt('cohort', { campaign, grid, ...changes }), { replace: true });
  return (
    <Page
      upTo="/figures"
      title={t('cohort.title')}
      note={t('cohort.note')}
      actions={
        <Button icon="print" onClick={() => window.print()}>
          {t('print')}
        </Button>
      }
    >
      <CampaignField
        label={t('cohort.campaign')}
        empty={t('cohort.choose')}
        value={campaign}
        onChange={(chosen) => refine({ campaign: chosen })}
      />
      <UnitField
        scope={scope}
        value={grid ?? ''}
        onChange={(unit) => refine({ grid: unit === '' ? undefined : unit })}
      />
      {campaign === undefined ? (
        <Empty title={t('cohort.none')} icon="chart">
          <p>{t('cohort.noneText')}</p>
        </Empty>
      ) : (
        <Cohort gridPath={grid ?? scope} campaign={campaign} search={search} />
      )}
    </Page>
  );
}

type CohortProps = { gridPath: string; campaign: string; search: CohortSearch };

function Cohort({ gridPath, campaign, search }: CohortProps) {
  const user = useUser();
  const query = useQuery(cohortQuery(gridPath, campaign));
  const { grid, now, reached, loss, signed } = search;
  const at = (part: CohortPart) => partAt('cohort', { campaign, grid, ...part });
  const seesLeads = hasRole(user, 'GRID_MANAGER', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ANALYST');
  const leadsAt = seesLeads
    ? href({ to: '/customers/inbox', search: { campaign, grid: gridPath, state: 'all' } })
    : null;
  return (
    <Loaded query={query} rows={6}>
      {(report) => (
        <>
          <CohortHeadline report={report} at={at} leadsAt={leadsAt} />
          {report.losses.length === 0 ? (
            <CohortStages report={report} at={at} />
          ) : (
            <Columns>
              <CohortStages report={report} at={at} />
              <CohortLosses report={report} at={at} />
            </Columns>
          )}
          <Members report={report} part={{ now, reached, loss, signed }} onOff={() => go(at({}))} />
        </>
      )}
    </Loaded>
  );
}

type MembersProps = { report: CohortReport; part: CohortPart; onOff: () => void };

/** The customers a figure counts, read together with the figure, so that they are as many as it says. */
function Members({ report, part, onOff }: MembersProps) {
  const t = useText('figures');
  const c = useText('common');
  const reasonName = useReasonName();
  const { now, reached, loss, signed } = part;
  const shown = membersOf(report.members, part);
  const common = [
    now && t('cohort.nowAt', { stage: c(`stage.${now}`) }),
    reached && t('cohort.reachedAt', { stage: c(`stage.${reached}`) }),
    loss && (loss === 'ANY' ? t('head.lost') : reasonName(loss)),
    signed && t('cohort.signedOnly'),
  ];
  return (
    <>
      <Row>
        <RowsBar total={shown.length} common={common} />
        {common.some((one) => one !== undefined) && (
          <Button icon="cross" onClick={onOff}>
            {t('cohort.all')}
          </Button>
        )}
      </Row>
      {shown.length === 0 ? (
        <Empty title={t('cohort.noCustomers')} icon="customer" />
      ) : (
        <CohortRecords members={shown} />
      )}
    </>
  );
}
