import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CommunityPicker } from '@/features/communities/CommunityPicker';
import { CustomerForm } from '@/features/customers/CustomerForm';
import type { Customer } from '@/features/customers/model';
import { leadQuery } from '@/features/leads/api/readLeads';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { words, type Raw } from '@/shared/router/raw';
import { FromLead } from './inbox/FromLead';

type NewCustomerSearch = { communityId?: string; lead?: string };

function newCustomerSearch(raw: Raw): NewCustomerSearch {
  return { communityId: words(raw['communityId']), lead: words(raw['lead']) };
}

export function NewCustomerPage() {
  const t = useText('customers');
  const { communityId, lead } = useSearch(newCustomerSearch);
  return (
    <Page narrow upTo="/customers" title={t('form.title')}>
      {lead === undefined ? <Anew communityId={communityId} /> : <OfLead leadId={lead} />}
    </Page>
  );
}

function Anew(search: NewCustomerSearch) {
  const [communityId, setCommunityId] = useState(search.communityId);
  return (
    <CustomerForm
      communityId={communityId}
      communityChoice={
        <CommunityPicker name="communityId" communityId={communityId} onPick={setCommunityId} />
      }
      onCreated={open}
    />
  );
}

function OfLead({ leadId }: { leadId: string }) {
  const query = useQuery(leadQuery(leadId));
  return (
    <Loaded query={query} rows={8}>
      {(lead) => <FromLead lead={lead} onDone={open} />}
    </Loaded>
  );
}

function open({ id }: Pick<Customer, 'id'>): void {
  go(href({ to: '/customers/$customerId', params: { customerId: id } }), { replace: true });
}
