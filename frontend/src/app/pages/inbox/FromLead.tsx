import { useState } from 'react';
import { CommunityName } from '@/features/communities/CommunityName';
import { CustomerForm } from '@/features/customers/CustomerForm';
import { convertLead } from '@/features/customers/inbox/api/convertLead';
import type { NewFile } from '@/features/customers/newDraft';
import { revealLead } from '@/features/leads/api/changeLead';
import type { Lead } from '@/features/leads/model';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Facts, Row } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { say } from '@/shared/ui/toast';

type FromLeadProps = { lead: Lead; onDone: (customer: { id: string }) => void };

type Fill = (person: Pick<NewFile, 'contactName' | 'contactPhone'>) => void;

/** CP-42: opens the file of a firm that a campaign met, and tells the campaign which customer it became. */
export function FromLead({ lead, onDone }: FromLeadProps) {
  const t = useText('firms');
  const f = useText('customers');
  const user = useUser();
  const [created, setCreated] = useState<string | null>(null);
  const [fill, setFill] = useState<{ fill: Fill } | null>(null);
  const conversion = useSubmission({
    send: (customerId: string, key) => convertLead(lead.id, customerId, key),
    refresh: [['firms-met'], ['leads'], ['figures']],
    onDone: (_, id) => {
      say(t('inbox.converted'));
      onDone({ id });
    },
  });
  const mayTell = hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER');
  if (created !== null) {
    // The file is there: what is left is to tell the campaign, and that can be tried again without opening another one.
    return (
      <Notice tone={conversion.isError ? 'warn' : 'calm'} title={t('inbox.created')}>
        <ProblemSummary error={conversion.error} />
        {conversion.isError && (
          <Row>
            <Button look="primary" busy={conversion.isPending} onClick={() => conversion.mutate(created)}>
              {t('inbox.tellAgain')}
            </Button>
            <ButtonLink to="/customers/$customerId" params={{ customerId: created }}>
              {t('inbox.toCustomer')}
            </ButtonLink>
          </Row>
        )}
      </Notice>
    );
  }
  if (lead.customerId !== null) {
    return (
      <Notice tone="good" title={t('inbox.already')}>
        <Row>
          <ButtonLink to="/customers/$customerId" params={{ customerId: lead.customerId }} look="primary">
            {t('inbox.toCustomer')}
          </ButtonLink>
        </Row>
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="calm" icon="leads" title={t('inbox.from')}>
        <p>{t('inbox.fromText')}</p>
      </Notice>
      <ProblemSummary error={conversion.error} />
      <CustomerForm
        communityId={lead.communityId}
        communityChoice={
          <Facts items={[[f('file.community'), <CommunityName key="community" id={lead.communityId} />]]} />
        }
        from={{
          origin: { campaignId: lead.campaignId, leadId: lead.id },
          known: { firmName: lead.firmName ?? '' },
        }}
        personOf={
          lead.status === 'ERASED'
            ? undefined
            : (set) => (
                <Button icon="eye" onClick={() => setFill({ fill: set })}>
                  {t('inbox.person')}
                </Button>
              )
        }
        deedOf={({ customerId, firmName }) =>
          customerId !== null &&
          mayTell && (
            <Button
              look="primary"
              busy={conversion.isPending}
              onClick={() => conversion.mutate(customerId)}
              aria-label={t('inbox.itIsOf', { firm: firmName })}
            >
              {t('inbox.itIs')}
            </Button>
          )
        }
        onCreated={({ id }) => {
          if (mayTell) {
            setCreated(id);
            conversion.mutate(id);
          } else onDone({ id });
        }}
      />
      {fill && (
        <ReasonDialog
          title={t('inbox.person')}
          text={t('inbox.personText')}
          label={t('inbox.personReason')}
          save={t('inbox.fetch')}
          icon="eye"
          send={(reason, key) => revealLead(lead.id, reason, key)}
          onClose={() => setFill(null)}
          onDone={({ name, phone }) => {
            fill.fill({ contactName: name, contactPhone: phone });
            setFill(null);
          }}
        />
      )}
    </>
  );
}
