import { useFormat } from '@/shared/format/useFormat';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card, Facts, Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { claimCustomer } from './api/claimCustomer';
import { releaseCustomer } from './api/releaseCustomer';
import type { Customer } from './model';

type HolderCardProps = {
  customer: Customer;
  /** Staff id of the user. */
  me: string;
  /** Whether the user is of those who hold customers. */
  mayHold: boolean;
};

/** FN-10: who holds the customer exclusively, and until when. */
export function HolderCard({ customer, me, mayHold }: HolderCardProps) {
  const t = useText('customers');
  const c = useText('common');
  const format = useFormat();
  const { id, holder } = customer;
  const claim = useSubmission({
    send: (customerId: string, key) => claimCustomer(customerId, key),
    refresh: [['customers']],
    onDone: () => say(t('hold.claimed')),
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
      <ProblemSummary error={claim.error ?? release.error} />
      {mayHold && holder === null && (
        <Button look="primary" busy={claim.isPending} onClick={() => claim.mutate(id)}>
          {t('hold.claim')}
        </Button>
      )}
      {mayHold && holder?.id === me && (
        <Button busy={release.isPending} onClick={() => release.mutate(id)}>
          {t('hold.release')}
        </Button>
      )}
    </Card>
  );
}
