import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { convertLead } from '@/features/customers/inbox/api/convertLead';
import type { MetFirm } from '@/features/customers/inbox/model';
import { LookUp } from '@/features/customers/lookup/LookUp';
import { leadQuery } from '@/features/leads/api/readLeads';
import { TextField } from '@/shared/form/Field';
import { FormFoot } from '@/shared/form/Form';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Soft } from '@/shared/ui/Card';
import { Dialog } from '@/shared/ui/Dialog';
import { Notice } from '@/shared/ui/Notice';
import { Loading } from '@/shared/ui/State';
import { say } from '@/shared/ui/toast';

type MetDialogProps = { met: MetFirm; onClose: () => void };

/** CP-40, FN-16: whether the firm a campaign met has a file already: then this is told; otherwise one is opened. */
export function MetDialog({ met, onClose }: MetDialogProps) {
  const t = useText('firms');
  const lead = useQuery(leadQuery(met.leadId));
  return (
    <Dialog title={t('inbox.work')} onClose={onClose}>
      {lead.isPending ? (
        <Loading rows={3} />
      ) : (
        <Work met={met} known={lead.data?.firmName ?? ''} away={lead.isError} onClose={onClose} />
      )}
    </Dialog>
  );
}

type WorkProps = MetDialogProps & {
  /** Name of the firm; empty when the campaign does not tell it. */
  known: string;
  /** Whether the campaign could not be asked. */
  away: boolean;
};

function Work({ met, known, away, onClose }: WorkProps) {
  const t = useText('firms');
  const f = useText('customers');
  const c = useText('common');
  const [firmName, setFirmName] = useState(known);
  const [unifiedSocialCreditCode, setCode] = useState('');
  const conversion = useSubmission({
    send: (customerId: string, key) => convertLead(met.leadId, customerId, key),
    refresh: [['firms-met'], ['leads'], ['figures']],
    onDone: () => {
      say(t('inbox.converted'));
      onClose();
    },
  });
  return (
    <>
      <Soft>{t('inbox.workText')}</Soft>
      {away && <Notice tone="warn" title={t('inbox.campaignAway')} />}
      <TextField
        name="firmName"
        label={f('form.firmName')}
        maxLength={100}
        value={firmName}
        onChange={setFirmName}
      />
      <TextField
        optional
        name="unifiedSocialCreditCode"
        label={f('file.code')}
        maxLength={40}
        value={unifiedSocialCreditCode}
        onChange={setCode}
      />
      <LookUp
        typed={{ firmName, unifiedSocialCreditCode, phone: '', address: '' }}
        deedOf={({ customerId, firmName: name }) =>
          customerId !== null && (
            <Button
              look="primary"
              busy={conversion.isPending}
              onClick={() => conversion.mutate(customerId)}
              aria-label={t('inbox.itIsOf', { firm: name })}
            >
              {t('inbox.itIs')}
            </Button>
          )
        }
      />
      <ProblemSummary error={conversion.error} />
      <FormFoot>
        <Button onClick={onClose}>{c('action.cancel')}</Button>
        <ButtonLink to="/customers/new" search={{ lead: met.leadId }} icon="plus">
          {t('inbox.open')}
        </ButtonLink>
      </FormFoot>
    </>
  );
}
