import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { communityQuery } from '@/features/communities/api/getCommunity';
import { competitorsQuery } from '@/features/communities/api/listCompetitors';
import { DetailsDialog } from '@/features/communities/DetailsDialog';
import type { Community } from '@/features/communities/model';
import { OfferDialog } from '@/features/communities/OfferDialog';
import { companyQuery } from '@/features/property/api/companies';
import { CompanyField } from '@/features/property/CompanyField';
import { revealStaff, waiveSurvey } from '@/features/survey/api/changeSurvey';
import { surveyQuery } from '@/features/survey/api/getSurvey';
import { CompletenessCard } from '@/features/survey/CompletenessCard';
import type { FactGroup } from '@/features/survey/facts';
import { FactsCard } from '@/features/survey/FactsCard';
import { FactsDialog } from '@/features/survey/FactsDialog';
import type { Missing, RevealedPerson, SampleKind, Survey } from '@/features/survey/model';
import { PresenceDialog } from '@/features/survey/PresenceDialog';
import { ResidentsCard } from '@/features/survey/ResidentsCard';
import { ResidentsDialog } from '@/features/survey/ResidentsDialog';
import { RivalsCard } from '@/features/survey/RivalsCard';
import { SampleDialog } from '@/features/survey/SampleDialog';
import { SamplesCard } from '@/features/survey/SamplesCard';
import type { Tagged } from '@/shared/api/client';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Columns, Row, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { say } from '@/shared/ui/toast';
import { Unsent } from '../../shell/Unsent';
import { useCommunityRights } from './rights';

type Task =
  | { kind: 'facts'; group: FactGroup }
  | { kind: 'sample'; of: SampleKind }
  | { kind: 'rival'; id: string | null; staff: readonly RevealedPerson[] }
  | { kind: 'staff'; id: string }
  | { kind: 'residents' | 'details' | 'offer' | 'waiver' };

/** Where a missing item is filled in (CO-11). */
function taskFor(missing: Missing): Task {
  switch (missing.item) {
    case 'ADDRESS':
    case 'KIND':
    case 'HOUSEHOLDS':
      return { kind: 'details' };
    case 'HANDOVER':
      return { kind: 'facts', group: 'estate' };
    case 'OCCUPANCY':
      return { kind: 'sample', of: 'LIT_WINDOWS' };
    case 'PROPERTY':
      return { kind: 'facts', group: 'entry' };
    case 'RESIDENTS':
      return { kind: 'residents' };
    case 'PRICES':
      return { kind: 'offer' };
    case 'COMPETITORS':
    case 'STAFF':
    case 'CUSTOMERS':
      return { kind: 'rival', id: missing.competitorId, staff: [] };
  }
}

/** What is said of a competitor replaces its staff: those on file have to be in sight before (PI-01). */
function staffFirst(task: Task, { competitors }: Survey): Task {
  if (task.kind !== 'rival' || task.id === null) return task;
  const { id } = task;
  const onFile = competitors.some((one) => one.competitorId === id && one.staff.length > 0);
  return onFile ? { kind: 'staff', id } : task;
}

/** CO-10 to CO-13: the survey file, filled in on the spot, with or without a network. */
export default function SurveyPart({ community }: { community: Tagged<Community> }) {
  const t = useText('survey');
  const { id, kind } = community.value;
  const may = useCommunityRights(community.value);
  const query = useQuery(surveyQuery(id));
  const file = useQuery(communityQuery(id));
  const competitors = useQuery(competitorsQuery);
  const propertyId = query.data?.value.facts.propertyCompanyId ?? null;
  const property = useQuery({ ...companyQuery(propertyId ?? ''), enabled: propertyId !== null });
  const [task, setTask] = useState<Task | null>(null);
  const close = () => setTask(null);
  const reload = () => void query.refetch();
  const rivals = competitors.data?.items ?? [];
  const nameOf = (competitorId: string) =>
    rivals.find((one) => one.id === competitorId)?.name ?? competitorId;
  const compound = kind === 'EMPLOYER_COMPOUND';
  const edit = (next: Task) =>
    may.file && (
      <Button look="quiet" onClick={() => setTask(next)}>
        {t('edit')}
      </Button>
    );
  return (
    <Loaded query={query} rows={8}>
      {(survey) => (
        <>
          <Unsent place={`/communities/${encodeURIComponent(id)}?part=survey`} />
          <Columns>
            <Stack>
              <CompletenessCard
                survey={survey.value}
                nameOf={nameOf}
                onFill={
                  may.file ? (missing) => setTask(staffFirst(taskFor(missing), survey.value)) : undefined
                }
                action={
                  may.waive &&
                  !survey.value.salesMayStart && (
                    <Row>
                      <Button onClick={() => setTask({ kind: 'waiver' })}>{t('waiver.title')}</Button>
                    </Row>
                  )
                }
              />
              <FactsCard
                group="estate"
                survey={survey.value}
                compound={compound}
                propertyName={undefined}
                action={edit({ kind: 'facts', group: 'estate' })}
              />
              <FactsCard
                group="entry"
                survey={survey.value}
                compound={compound}
                propertyName={property.data?.value.name}
                action={edit({ kind: 'facts', group: 'entry' })}
              />
              <FactsCard
                group="demand"
                survey={survey.value}
                compound={compound}
                propertyName={undefined}
                action={edit({ kind: 'facts', group: 'demand' })}
              />
            </Stack>
            <Stack>
              <SamplesCard
                kind="LIT_WINDOWS"
                rate={survey.value.occupancy}
                samples={survey.value.occupancySamples}
                onAdd={may.file ? () => setTask({ kind: 'sample', of: 'LIT_WINDOWS' }) : undefined}
              />
              <SamplesCard
                kind="WORKWEAR"
                rate={survey.value.ownerOccupied}
                samples={survey.value.workwearSamples}
                onAdd={may.file ? () => setTask({ kind: 'sample', of: 'WORKWEAR' }) : undefined}
              />
              <ResidentsCard residents={survey.value.residents} action={edit({ kind: 'residents' })} />
              <RivalsCard
                survey={survey.value}
                version={survey.etag}
                nameOf={nameOf}
                onEdit={
                  may.file
                    ? (competitorId, staff) => setTask({ kind: 'rival', id: competitorId, staff })
                    : undefined
                }
              />
            </Stack>
          </Columns>
          {task?.kind === 'facts' && (
            <FactsDialog
              survey={survey}
              group={task.group}
              compound={compound}
              propertyField={(value, onChange) => (
                <CompanyField label={t('fact.propertyCompanyId')} value={value} onChange={onChange} />
              )}
              onReload={reload}
              onClose={close}
            />
          )}
          {task?.kind === 'sample' && <SampleDialog survey={survey.value} kind={task.of} onClose={close} />}
          {task?.kind === 'residents' && (
            <ResidentsDialog survey={survey} onReload={reload} onClose={close} />
          )}
          {task?.kind === 'staff' && (
            <ReasonDialog
              title={t('reveal.title')}
              text={t('reveal.toEdit')}
              label={t('reveal.reason')}
              save={t('reveal.show')}
              icon="eye"
              send={(reason, key) => revealStaff(id, reason, key)}
              onClose={close}
              onDone={({ staff }) =>
                setTask({
                  kind: 'rival',
                  id: task.id,
                  staff: staff.filter((person) => person.competitorId === task.id),
                })
              }
            />
          )}
          {task?.kind === 'rival' && (
            <PresenceDialog
              survey={survey}
              competitors={rivals}
              competitorId={task.id}
              staff={task.staff}
              onReload={reload}
              onClose={close}
            />
          )}
          {task?.kind === 'details' && (
            <DetailsDialog community={community} onReload={() => void file.refetch()} onClose={close} />
          )}
          {task?.kind === 'offer' && <OfferDialog communityId={id} onClose={close} onDone={close} />}
          {task?.kind === 'waiver' && (
            <ReasonDialog
              title={t('waiver.title')}
              text={t('waiver.text')}
              label={t('waiver.reason')}
              save={t('waiver.save')}
              send={(reason, key) => waiveSurvey(id, survey.etag, reason, key)}
              refresh={[['communities']]}
              onClose={close}
              onDone={() => {
                close();
                say(t('waiver.done'));
              }}
            />
          )}
        </>
      )}
    </Loaded>
  );
}
