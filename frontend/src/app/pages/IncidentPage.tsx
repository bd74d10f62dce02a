import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { communityQuery } from '@/features/communities/api/getCommunity';
import { competitorsQuery } from '@/features/communities/api/listCompetitors';
import { closeIncident, incidentQuery } from '@/features/incidents/api/incidents';
import { GuidedResponse } from '@/features/incidents/GuidedResponse';
import type { Incident } from '@/features/incidents/model';
import { useFormat } from '@/shared/format/useFormat';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { covers, hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Card, Columns, Facts, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { Page } from '@/shared/ui/Page';
import { say } from '@/shared/ui/toast';
import { EvidenceDialog } from './incident/EvidenceDialog';
import { EvidenceList } from './incident/EvidenceList';

/** CO-40, CO-41: one incident with its guided response. */
export function IncidentPage({ incidentId }: { incidentId: string }) {
  const t = useText('incidents');
  const format = useFormat();
  const user = useUser();
  const query = useQuery(incidentQuery(incidentId));
  const [task, setTask] = useState<'evidence' | 'close' | null>(null);
  const incident = query.data?.value;
  const own = incident !== undefined && covers(user, incident.gridPath);
  const mayAct = own && hasRole(user, 'GRID_MANAGER', 'SUPERVISOR', 'ADMIN');
  const mayBring =
    own && hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ADMIN');
  const done = () => {
    setTask(null);
    say(t('steps.done'));
  };
  return (
    <Page
      upTo="/incidents"
      title={incident ? t(`riskName.${incident.risk}`) : t('title')}
      note={incident && format.day(incident.observedOn)}
      actions={
        mayAct &&
        incident.closed === null &&
        incident.taken.length > 0 && <Button onClick={() => setTask('close')}>{t('close.title')}</Button>
      }
    >
      <Loaded query={query} rows={6}>
        {(tagged) => (
          <>
            {tagged.value.closed && (
              <Notice tone="good" title={t('closed')}>
                <p>{tagged.value.closed.outcome}</p>
              </Notice>
            )}
            <Columns>
              <GuidedResponse incident={tagged} mayAct={mayAct} onReload={() => void query.refetch()} />
              <Stack>
                <Seen incident={tagged.value} />
                <Card
                  title={t('evidence.title')}
                  actions={
                    mayBring &&
                    tagged.value.closed === null && (
                      <Button icon="plus" onClick={() => setTask('evidence')}>
                        {t('evidence.add')}
                      </Button>
                    )
                  }
                >
                  <EvidenceList incident={tagged.value} />
                </Card>
              </Stack>
            </Columns>
            {task === 'evidence' && <EvidenceDialog incident={tagged.value} onClose={() => setTask(null)} />}
            {task === 'close' && (
              <ReasonDialog
                title={t('close.title')}
                text={t('close.text')}
                label={t('close.outcome')}
                field="outcome"
                save={t('close.title')}
                send={(outcome, key) => closeIncident(incidentId, tagged.etag, outcome, key)}
                refresh={[['incidents']]}
                onClose={() => setTask(null)}
                onDone={done}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Seen({ incident }: { incident: Incident }) {
  const t = useText('incidents');
  const community = useQuery(communityQuery(incident.communityId));
  const competitors = useQuery(competitorsQuery);
  const rival = competitors.data?.items.find((one) => one.id === incident.competitorId);
  return (
    <Card title={t('signs')}>
      <p>{incident.signs.map((sign) => t(`sign.${sign}`)).join(' · ')}</p>
      <p>{incident.description}</p>
      <Facts
        items={[
          [
            t('community'),
            <Link
              key="community"
              to="/communities/$communityId"
              params={{ communityId: incident.communityId }}
              search={{ part: 'risks' }}
            >
              {community.data?.value.name ?? incident.communityId}
            </Link>,
          ],
          [t('competitor'), rival?.name ?? incident.competitorId],
        ]}
      />
    </Card>
  );
}
