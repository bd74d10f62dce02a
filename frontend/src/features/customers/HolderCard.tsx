import { useQuery } from '@tanstack/react-query';
import { useFormat } from '@/shared/format/useFormat';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useLanguage, useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card, Facts, Row, Soft } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { say } from '@/shared/ui/toast';
import { claimCustomer } from './api/claimCustomer';
import { claimForTeam } from './api/claimForTeam';
import { claimAdviceQuery } from './api/getClaimAdvice';
import { releaseCustomer } from './api/releaseCustomer';
import type { Customer } from './model';
import { TransferOfferNotice } from './TransferOfferNotice';

type HolderCardProps = {
  customer: Customer;
  /** Staff id of the user. */
  me: string;
  /** Whether the user is of those who hold customers. */
  mayHold: boolean;
  /** Offers the customer to a colleague; absent when the user may not. */
  onTransfer: (() => void) | null;
  /** Gives the customer to a salesperson; absent when the user may not. */
  onAssign: (() => void) | null;
  /** Whether the user claims for the team (FN-S2). */
  mayClaimForTeam: boolean;
};

/** FN-10: who holds the customer exclusively, and until when. */
export function HolderCard({
  customer,
  me,
  mayHold,
  onTransfer,
  onAssign,
  mayClaimForTeam,
}: HolderCardProps) {
  const t = useText('customers');
  const c = useText('common');
  const format = useFormat();
  const language = useLanguage();
  const { id, holder } = customer;
  const claimable = mayHold && holder === null;
  const advice = useQuery({ ...claimAdviceQuery(id, language), enabled: claimable });
  const claim = useSubmission({
    send: (customerId: string, key) => claimCustomer(customerId, key),
    refresh: [['customers']],
    onDone: () => say(t('hold.claimed')),
  });
  const forTeam = useSubmission({
    send: (customerId: string, key) => claimForTeam(customerId, key),
    refresh: [['customers']],
    onDone: () => say(t('hold.teamClaimed')),
  });
  const release = useSubmission({
    send: (customerId: string, key) => releaseCustomer(customerId, key),
    refresh: [['customers']],
    onDone: () => say(t('hold.released')),
  });
  return (
    <Card title={t('hold.title')}>
      {holder === null ? (
        <Soft>{t('hold.free')}</Soft>
      ) : (
        <Facts
          items={[
            [c('customer.holder'), holder.id === me ? t('hold.me', { name: holder.name }) : holder.name],
            [t('hold.since'), format.moment(holder.since)],
            [t('hold.until'), format.moment(holder.until)],
          ]}
        />
      )}
      {holder === null && customer.team && (
        <Soft>
          {t('hold.team', { name: customer.team.by.name, until: format.moment(customer.team.until) })}
        </Soft>
      )}
      <ProblemSummary error={claim.error ?? release.error ?? forTeam.error} />
      {customer.offer && <TransferOfferNotice customerId={id} offer={customer.offer} me={me} />}
      {claimable && advice.data?.mayClaim === false && (
        <Notice tone="warn" title={t('hold.notNow')}>
          {advice.data.reasons.map((one) => (
            <p key={one.code}>{one.message}</p>
          ))}
        </Notice>
      )}
      <Row>
        {claimable && advice.data?.mayClaim !== false && (
          <Button look="primary" busy={claim.isPending} onClick={() => claim.mutate(id)}>
            {t('hold.claim')}
          </Button>
        )}
        {onAssign && holder === null && <Button onClick={onAssign}>{t('hold.assign')}</Button>}
        {mayClaimForTeam && holder === null && customer.team === null && (
          <Button busy={forTeam.isPending} onClick={() => forTeam.mutate(id)}>
            {t('hold.claimForTeam')}
          </Button>
        )}
        {onTransfer && holder !== null && customer.offer === null && (
          <Button onClick={onTransfer}>{t('hold.transfer')}</Button>
        )}
        {mayHold && holder?.id === me && (
          <Button busy={release.isPending} onClick={() => release.mutate(id)}>
            {t('hold.release')}
          </Button>
        )}
      </Row>
    </Card>
  );
}
