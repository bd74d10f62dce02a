import { useQuery } from '@tanstack/react-query';
import type { Community } from '@/features/communities/model';
import { companyQuery, managedQuery } from '@/features/property/api/companies';
import { AgreementCard, ContactsCard, ManagedCard, TalksCard } from '@/features/property/CompanyCards';
import { surveyQuery } from '@/features/survey/api/getSurvey';
import { useText } from '@/shared/i18n/useText';
import { ButtonLink } from '@/shared/ui/Button';
import { Card, Columns, Facts, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Empty } from '@/shared/ui/State';
import { useCommunityRights } from './rights';

/** CO-30, CO-31: who manages the community, and who can decide. */
export default function PropertyPart({ community }: { community: Community }) {
  const t = useText('communities');
  const survey = useQuery(surveyQuery(community.id));
  return (
    <Loaded query={survey} rows={4}>
      {({ value }) =>
        value.facts.propertyCompanyId !== null ? (
          <Company id={value.facts.propertyCompanyId} community={community} />
        ) : (
          <Card title={t('company.title')}>
            <Facts items={[[t('company.department'), value.facts.managingDepartment]]} />
            {value.facts.managingDepartment === null && (
              <Empty title={t('company.none')} icon="building">
                <ButtonLink
                  to="/communities/$communityId"
                  params={{ communityId: community.id }}
                  search={{ part: 'survey' }}
                >
                  {t('company.choose')}
                </ButtonLink>
              </Empty>
            )}
          </Card>
        )
      }
    </Loaded>
  );
}

function Company({ id, community }: { id: string; community: Community }) {
  const t = useText('communities');
  const may = useCommunityRights(community);
  const company = useQuery(companyQuery(id));
  const managed = useQuery(managedQuery(id));
  const nameOf = (communityId: string) =>
    managed.data?.communities.find((one) => one.communityId === communityId)?.name ?? communityId;
  return (
    <Loaded query={company} rows={4}>
      {({ value, etag }) => (
        <Columns>
          <Stack>
            <Card
              title={value.name}
              actions={
                <ButtonLink to="/property-companies/$companyId" params={{ companyId: id }}>
                  {t('company.open')}
                </ButtonLink>
              }
            >
              <Facts items={[[t('company.title'), value.name]]} />
            </Card>
            <ContactsCard company={value} version={etag} mayReveal={may.file} action={null} />
            <TalksCard company={value} nameOf={nameOf} action={null} />
          </Stack>
          <Stack>
            <AgreementCard company={value} action={null} />
            {managed.data && <ManagedCard managed={managed.data} />}
          </Stack>
        </Columns>
      )}
    </Loaded>
  );
}
