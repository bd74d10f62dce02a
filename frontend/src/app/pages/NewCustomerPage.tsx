import { useState } from 'react';
import { CommunityPicker } from '@/features/communities/CommunityPicker';
import { CustomerForm } from '@/features/customers/CustomerForm';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { Page } from '@/shared/ui/Page';
import { words, type Raw } from '@/shared/router/raw';

type NewCustomerSearch = { communityId?: string };

function newCustomerSearch(raw: Raw): NewCustomerSearch {
  return { communityId: words(raw['communityId']) };
}

export function NewCustomerPage() {
  const t = useText('customers');
  const search = useSearch(newCustomerSearch);
  const [communityId, setCommunityId] = useState(search.communityId);
  return (
    <Page narrow upTo="/customers" title={t('form.title')}>
      <CustomerForm
        communityId={communityId}
        communityChoice={
          <CommunityPicker name="communityId" communityId={communityId} onPick={setCommunityId} />
        }
        onCreated={(customer) =>
          go(href({ to: '/customers/$customerId', params: { customerId: customer.id } }), { replace: true })
        }
      />
    </Page>
  );
}
