import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { companyQuery, managedQuery } from '@/features/property/api/companies';
import { AgreementCard, ContactsCard, ManagedCard, TalksCard } from '@/features/property/CompanyCards';
import { AgreementDialog } from '@/features/property/dialogs/AgreementDialog';
import { CompanyDialog } from '@/features/property/dialogs/CompanyDialog';
import { ContactDialog } from '@/features/property/dialogs/ContactDialog';
import { GrantDialog } from '@/features/property/dialogs/GrantDialog';
import { NegotiationDialog } from '@/features/property/dialogs/NegotiationDialog';
import { PrecedentDialog } from '@/features/property/dialogs/PrecedentDialog';
import { GrantsCard } from '@/features/property/GrantsCard';
import type { FullContact, Managed } from '@/features/property/model';
import { useText } from '@/shared/i18n/useText';
import { covers, hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Columns, Row, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';

type Task = 'describe' | 'contact' | 'talk' | 'agreement' | 'precedent' | 'grant';
const nobody: Managed = { total: 0, covered: 0, agreementInForce: false, communities: [] };

/** CO-30 to CO-32: a property company with its people, talks, agreement and grants. */
export function CompanyPage({ companyId }: { companyId: string }) {
  const t = useText('property');
  const user = useUser();
  const query = useQuery(companyQuery(companyId));
  const managedBy = useQuery(managedQuery(companyId));
  const [task, setTask] = useState<Task | null>(null);
  const [changing, setChanging] = useState<FullContact | null>(null);
  const close = () => setTask(null);
  const managed = managedBy.data ?? nobody;
  const nameOf = (communityId: string) =>
    managed.communities.find((one) => one.communityId === communityId)?.name ?? communityId;
  const own =
    query.data !== undefined &&
    (covers(user, query.data.value.gridPath) ||
      user.scopes.some((scope) => scope.startsWith(`${query.data.value.gridPath}/`)));
  const keeps = own && hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'SUPERVISOR', 'ADMIN');
  const leads = own && hasRole(user, 'SUPERVISOR', 'ADMIN');
  const act = (may: boolean, next: Task, label: string) =>
    may && (
      <Button look="quiet" onClick={() => setTask(next)}>
        {label}
      </Button>
    );
  return (
    <Page
      upTo="/property-companies"
      title={query.data?.value.name ?? t('title')}
      note={query.data && t(`kind.${query.data.value.kind}`)}
      actions={keeps && <Button onClick={() => setTask('describe')}>{t('describe')}</Button>}
    >
      <Loaded query={query} rows={6}>
        {(company) => (
          <>
            <Columns>
              <Stack>
                <ContactsCard
                  company={company.value}
                  version={company.etag}
                  mayReveal={keeps}
                  onEdit={keeps ? setChanging : undefined}
                  action={act(keeps, 'contact', t('contacts.add'))}
                />
                <TalksCard
                  company={company.value}
                  nameOf={nameOf}
                  action={act(keeps && company.value.contacts.length > 0, 'talk', t('talks.add'))}
                />
                <GrantsCard
                  company={company}
                  nameOf={nameOf}
                  userId={user.id}
                  mayDecide={own && hasRole(user, 'SUPERVISOR')}
                  onRequest={
                    own && managed.total > 0 && hasRole(user, 'GRID_MANAGER', 'SUPERVISOR', 'ADMIN')
                      ? () => setTask('grant')
                      : undefined
                  }
                />
              </Stack>
              <Stack>
                <AgreementCard
                  company={company.value}
                  action={
                    <Row>
                      {act(leads, 'agreement', t('agreement.record'))}
                      {act(keeps && managed.total > 0, 'precedent', t('precedents.add'))}
                    </Row>
                  }
                />
                <Loaded query={managedBy} rows={3}>
                  {(found) => <ManagedCard managed={found} />}
                </Loaded>
              </Stack>
            </Columns>
            {task === 'describe' && (
              <CompanyDialog company={company} onReload={() => void query.refetch()} onClose={close} />
            )}
            {changing !== null && (
              <ContactDialog
                company={company}
                contact={changing}
                onReload={() => void query.refetch()}
                onClose={() => setChanging(null)}
              />
            )}
            {task === 'contact' && <ContactDialog company={company} onClose={close} />}
            {task === 'talk' && <NegotiationDialog company={company} managed={managed} onClose={close} />}
            {task === 'agreement' && (
              <AgreementDialog company={company} onReload={() => void query.refetch()} onClose={close} />
            )}
            {task === 'precedent' && <PrecedentDialog company={company} managed={managed} onClose={close} />}
            {task === 'grant' && <GrantDialog company={company} managed={managed} onClose={close} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
