import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CommunityName } from '@/features/communities/CommunityName';
import { competitorsQuery } from '@/features/communities/api/listCompetitors';
import { closeLead, eraseLead, revealLead } from '@/features/leads/api/changeLead';
import { leadQuery } from '@/features/leads/api/readLeads';
import { LeadBadge } from '@/features/leads/LeadBadge';
import { ConsentCard, HandOverCard, LeadFacts, LeadTimeline, PlanCard } from '@/features/leads/LeadCards';
import { CorrectDialog, PlanStepDialog, StepResultDialog } from '@/features/leads/LeadDialogs';
import type { FollowUp, Lead, Person } from '@/features/leads/model';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonAnchor } from '@/shared/ui/Button';
import { Columns, Row, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { Page } from '@/shared/ui/Page';
import { say } from '@/shared/ui/toast';
import { CampaignName } from './leads/CampaignName';

type Task =
  | { kind: 'plan' | 'reveal' | 'close' | 'erase' }
  | { kind: 'complete'; step: FollowUp }
  | { kind: 'correct'; person: Person };

/** CP-40: one lead from the capture to the hand-over, and what is still to be done. */
export function LeadPage({ leadId }: { leadId: string }) {
  const t = useText('leads');
  const query = useQuery(leadQuery(leadId));
  const lead = query.data;
  return (
    <Page
      upTo="/leads"
      title={lead ? (lead.firmName ?? lead.name ?? t('list.erased')) : t('title')}
      note={lead && <LeadBadge status={lead.status} />}
    >
      <Loaded query={query}>{(value) => <OneLead lead={value} />}</Loaded>
    </Page>
  );
}

function OneLead({ lead }: { lead: Lead }) {
  const t = useText('leads');
  const user = useUser();
  const competitors = useQuery({ ...competitorsQuery, enabled: lead.competitorId !== null });
  const [task, setTask] = useState<Task | null>(null);
  const [person, setPerson] = useState<Person | null>(null);
  const close = () => setTask(null);
  const mayWork =
    lead.status !== 'ERASED' &&
    hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER', 'SUPERVISOR');
  const mayErase = lead.status !== 'ERASED' && hasRole(user, 'GRID_MANAGER', 'SUPERVISOR');
  const open = lead.status === 'CAPTURED' || lead.status === 'HANDED_OVER';
  return (
    <>
      {person && (
        <Notice
          tone="calm"
          icon="eye"
          title={t('reveal.shown', { name: person.name, room: person.room ?? '' })}
        >
          <Row>
            <ButtonAnchor look="primary" href={`tel:${person.phone}`}>
              {person.phone}
            </ButtonAnchor>
            <Button onClick={() => setTask({ kind: 'correct', person })}>{t('correct.action')}</Button>
          </Row>
        </Notice>
      )}
      <Row>
        {mayWork && person === null && (
          <Button look="primary" icon="eye" onClick={() => setTask({ kind: 'reveal' })}>
            {t('reveal.action')}
          </Button>
        )}
        {mayWork && open && <Button onClick={() => setTask({ kind: 'close' })}>{t('close.action')}</Button>}
        {mayErase && (
          <Button look="danger" onClick={() => setTask({ kind: 'erase' })}>
            {t('erase.action')}
          </Button>
        )}
      </Row>
      <Columns>
        <Stack>
          <PlanCard
            lead={lead}
            mayWork={mayWork}
            onPlan={() => setTask({ kind: 'plan' })}
            onComplete={(step) => setTask({ kind: 'complete', step })}
          />
          <LeadTimeline lead={lead} />
        </Stack>
        <Stack>
          <HandOverCard lead={lead} />
          <LeadFacts
            lead={lead}
            place={
              <Link to="/communities/$communityId" params={{ communityId: lead.communityId }}>
                <CommunityName id={lead.communityId} />
              </Link>
            }
            campaign={<CampaignName id={lead.campaignId} />}
            competitor={
              competitors.data?.items.find((one) => one.id === lead.competitorId)?.name ?? lead.competitorId
            }
          />
          <ConsentCard lead={lead} />
        </Stack>
      </Columns>
      {task?.kind === 'plan' && <PlanStepDialog lead={lead} onClose={close} />}
      {task?.kind === 'complete' && <StepResultDialog lead={lead} step={task.step} onClose={close} />}
      {task?.kind === 'correct' && <CorrectDialog lead={lead} person={task.person} onClose={close} />}
      {task?.kind === 'reveal' && (
        <ReasonDialog
          title={t('reveal.title')}
          text={t('reveal.text')}
          label={t('reveal.reason')}
          save={t('reveal.action')}
          icon="eye"
          send={(reason, key) => revealLead(lead.id, reason, key)}
          onClose={close}
          onDone={(shown) => {
            setPerson(shown);
            close();
          }}
        />
      )}
      {task?.kind === 'close' && (
        <ReasonDialog
          title={t('close.title')}
          text={t('close.text')}
          label={t('close.reason')}
          save={t('close.action')}
          send={(reason, key) => closeLead(lead.id, reason, key)}
          refresh={[['leads']]}
          onClose={close}
          onDone={() => {
            say(t('close.done'));
            close();
          }}
        />
      )}
      {task?.kind === 'erase' && (
        <ReasonDialog
          title={t('erase.title')}
          text={t('erase.text')}
          label={t('erase.reason')}
          save={t('erase.action')}
          send={(reason, key) => eraseLead(lead.id, reason, key)}
          refresh={[['leads']]}
          onClose={close}
          onDone={() => {
            setPerson(null);
            say(t('erase.done'));
            close();
          }}
        />
      )}
    </>
  );
}
