import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { useFormat } from '@/shared/format/useFormat';
import { Button } from '@/shared/ui/Button';
import { Card, Facts } from '@/shared/ui/Card';
import type { Customer } from './model';

type FirmCardProps = {
  customer: Customer;
  /** Corrects the file; absent when the user may not. */
  onEdit: (() => void) | null;
};

export function FirmCard({ customer, onEdit }: FirmCardProps) {
  const format = useFormat();
  const t = useText('customers');
  const c = useText('common');
  return (
    <Card title={t('file.title')} actions={onEdit && <Button onClick={onEdit}>{t('edit.open')}</Button>}>
      <Facts
        items={[
          [
            t('file.community'),
            <Link
              key="community"
              to="/communities/$communityId"
              params={{ communityId: customer.communityId }}
            >
              {customer.communityName}
            </Link>,
          ],
          [t('file.address'), customer.address],
          [t('file.cluster'), t(`cluster.${customer.clusterKind}`)],
          [t('file.people'), c('unit.people', { count: customer.people })],
          [t('file.spend'), customer.monthlySpend && format.money(customer.monthlySpend)],
          [t('file.payer'), customer.payer && t(`payer.${customer.payer}`)],
          [t('file.code'), customer.unifiedSocialCreditCode],
        ]}
      />
    </Card>
  );
}
