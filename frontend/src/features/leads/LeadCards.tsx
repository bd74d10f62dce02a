import { buildingNumberOf } from '@/shared/format/buildingId';
import type { ReactNode } from 'react';
import { useStaffName } from '@/shared/staff/useStaff';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useUser } from '@/shared/session/session';
import { Badge } from '@/shared/ui/Badge';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Card, Facts, Soft } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import styles from './leads.module.css';
import { NextStep } from './LeadRecords';
import { leadSegments, type FollowUp, type Lead } from './model';
import { timelineOf } from './timeline';

type FactsCardProps = {
  lead: Lead;
  place: ReactNode;
  campaign: ReactNode;
  competitor: string | null;
};

export function LeadFacts({ lead, place, campaign, competitor }: FactsCardProps) {
  const t = useText('leads');
  const format = useFormat();
  const segment = leadSegments.find((one) => one === lead.segment);
  return (
    <Card title={t('facts')}>
      <Facts
        items={[
          [t('field.kind'), t(`kinds.${lead.kind}`)],
          [t('field.name'), lead.name],
          [t('field.phone'), lead.phone],
          [t('field.community'), place],
          [t('field.building'), lead.buildingId && buildingNumberOf(lead.communityId, lead.buildingId)],
          [t('field.campaign'), campaign],
          [t('field.interests'), lead.interests.map((one) => t(`interest.${one}`)).join(' · ')],
          [t('field.segment'), segment && t(`segments.${segment}`)],
          [t('field.competitor'), competitor],
          [t('field.contractEnds'), lead.contractEndsIn && format.month(`${lead.contractEndsIn}-01`)],
        ]}
      />
    </Card>
  );
}

/** PI-02: what the person agreed to, in which words, and when. */
export function ConsentCard({ lead }: { lead: Lead }) {
  const t = useText('leads');
  const format = useFormat();
  return (
    <Card title={t('consent.title')}>
      <p>{lead.consent.purpose}</p>
      <Facts
        items={[
          [t('consent.version'), lead.consent.textVersion],
          [t('consent.at'), format.moment(lead.consent.at)],
        ]}
      />
    </Card>
  );
}

/** CP-40: a lead counts as handed over when its receiver has said so. */
export function HandOverCard({ lead }: { lead: Lead }) {
  const t = useText('leads');
  const format = useFormat();
  const { handedOver, customerId } = lead;
  if (handedOver === null) {
    return (
      <Card title={t('handover.title')}>
        <Notice tone="warn" icon="clock" title={t('handover.waiting')}>
          <p>{t('handover.waitingText')}</p>
        </Notice>
      </Card>
    );
  }
  const receiver =
    handedOver.receiver === 'funnel' || handedOver.receiver === 'community'
      ? t(`handover.receivers.${handedOver.receiver}`)
      : handedOver.receiver;
  return (
    <Card title={t('handover.title')}>
      <Notice tone="good" title={t('handover.done', { receiver })}>
        <p>{format.moment(handedOver.at)}</p>
      </Notice>
      <Facts items={[[t('handover.reference'), handedOver.reference]]} />
      {customerId !== null && (
        <ButtonLink to="/customers/$customerId" params={{ customerId }} icon="customer">
          {t('handover.customer')}
        </ButtonLink>
      )}
    </Card>
  );
}

type PlanCardProps = {
  lead: Lead;
  mayWork: boolean;
  onPlan: () => void;
  onComplete: (step: FollowUp) => void;
};

/** What is still to be done for the lead, and by whom. */
export function PlanCard({ lead, mayWork, onPlan, onComplete }: PlanCardProps) {
  const t = useText('leads');
  const user = useUser();
  const nameOf = useStaffName();
  const name = useStepName();
  const open = lead.followUps
    .filter((one) => one.doneOn === null)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return (
    <Card
      title={t('plan.title')}
      count={open.length}
      actions={
        mayWork &&
        lead.status !== 'CLOSED' && (
          <Button icon="plus" onClick={onPlan}>
            {t('plan.add')}
          </Button>
        )
      }
    >
      {open.length === 0 ? (
        <Soft>{t('plan.none')}</Soft>
      ) : (
        <ul className={styles['steps']}>
          {open.map((step) => (
            <li key={step.id} className={styles['step']}>
              <span className={styles['top']}>
                <strong>{name(step)}</strong>
                {mayWork && (
                  <Button icon="check" onClick={() => onComplete(step)}>
                    {t('plan.done')}
                  </Button>
                )}
              </span>
              <small>
                <NextStep day={step.dueOn} /> · {step.owner === user.id ? t('plan.me') : nameOf(step.owner)}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The steps that the service plans by itself are named in the user's language. */
export function useStepName() {
  const t = useText('leads');
  return (step: FollowUp) =>
    step.id === 'first-call'
      ? t('plan.first')
      : step.id === 'contract-end'
        ? t('plan.contract')
        : step.id === 'closing'
          ? t('close.action')
          : step.what;
}

/** Everything that happened, the latest first. */
export function LeadTimeline({ lead }: { lead: Lead }) {
  const t = useText('leads');
  const format = useFormat();
  const nameOf = useStaffName();
  const name = useStepName();
  return (
    <Card title={t('timeline.title')}>
      <ol className={styles['steps']}>
        {timelineOf(lead).map((one) => (
          <li key={one.key} className={styles['step']}>
            {one.kind === 'step' ? (
              <>
                <strong>{t('timeline.step', { what: name(one.step) })}</strong>
                <span>{one.step.result}</span>
                <small>
                  {format.day(one.at)} · {nameOf(one.step.owner)}
                </small>
              </>
            ) : one.kind === 'touch' ? (
              <>
                <span className={styles['top']}>
                  <strong>{t(one.first ? 'timeline.captured' : 'timeline.again')}</strong>
                  <Badge>{t(`sources.${one.touch.source}`)}</Badge>
                </span>
                <small>
                  {format.moment(one.at)} · {nameOf(one.touch.by)}
                </small>
              </>
            ) : (
              <>
                <strong>{t('timeline.handedOver')}</strong>
                <small>{format.moment(one.at)}</small>
              </>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
