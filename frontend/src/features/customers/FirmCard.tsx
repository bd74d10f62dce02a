import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Card, Facts } from '@/shared/ui/Card';
import type { Customer } from './model';

export function FirmCard({ customer }: { customer: Customer }) {
  const t = useText('customers');
  const c = useText('common');
  return (
    <Card title={t('file.title')}>
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
          [t('file.code'), customer.unifiedSocialCreditCode],
        ]}
      />
    </Card>
  );
}
