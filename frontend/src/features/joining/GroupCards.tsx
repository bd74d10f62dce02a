import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge } from '@/shared/ui/Badge';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Card, Facts, Soft } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Meter } from '@/shared/ui/Meter';
import { Notice } from '@/shared/ui/Notice';
import { Records } from '@/shared/ui/Records';
import { Empty } from '@/shared/ui/State';
import { say } from '@/shared/ui/toast';
import { candidatesQuery, joinGroup } from './api/groups';
import type { JoiningGroup } from './model';

/** How far a group is, until when, and what comes of it. */
export function GroupCard({ group, place }: { group: JoiningGroup; place: ReactNode }) {
  const t = useText('joining');
  const format = useFormat();
  const text = t('progressOf', { joined: group.joined, least: group.least });
  return (
    <Card title={text}>
      <Meter label={t('progress')} value={Math.min(100, Math.round((100 * group.joined) / group.least))} />
      <Facts
        items={[
          [t('community'), place],
          [t('deadline'), format.day(group.deadline)],
        ]}
      />
      {group.status === 'REACHED' && (
        <Notice tone="good" title={t('reached')}>
          <p>{t('reachedText')}</p>
          <ButtonLink to="/special-offers" search={{ status: 'APPROVED' }} icon="special">
            {t('offers')}
          </ButtonLink>
        </Notice>
      )}
      {group.status === 'OPEN' && <Soft>{t('missing', { count: group.missing })}</Soft>}
      {group.status === 'EXPIRED' && <Notice tone="warn" title={t('expired')} />}
    </Card>
  );
}

/** Those who have joined, by their leads. */
export function MembersCard({
  group,
  person,
}: {
  group: JoiningGroup;
  person: (leadId: string) => ReactNode;
}) {
  const t = useText('joining');
  return (
    <Card title={t('members')} count={group.leadIds.length}>
      {group.leadIds.length === 0 ? (
        <Soft>{t('noMembers')}</Soft>
      ) : (
        <Records
          cards
          label={t('members')}
          records={group.leadIds}
          idOf={(id) => id}
          title={{
            header: t('household'),
            cell: (id) => (
              <Link to="/leads/$leadId" params={{ leadId: id }}>
                {person(id)}
              </Link>
            ),
          }}
          columns={[]}
        />
      )}
    </Card>
  );
}

/** Who of the building may be asked next, the most likely first. */
export function CandidatesCard({ group, mayAdd }: { group: JoiningGroup; mayAdd: boolean }) {
  const t = useText('joining');
  const format = useFormat();
  const query = useQuery(candidatesQuery(group.id));
  const join = useSubmission({
    send: (leadId: string, key) => joinGroup(group.id, leadId, key),
    refresh: [['joining-groups']],
    onDone: (now) => say(t(now.status === 'REACHED' ? 'reached' : 'joined')),
  });
  return (
    <Card title={t('candidates')} count={query.data?.items.length}>
      <ProblemSummary error={join.error} />
      <Loaded query={query} rows={3}>
        {({ items, contractsEnding }) => (
          <>
            {contractsEnding > 0 && <Soft>{t('ending', { count: contractsEnding })}</Soft>}
            {items.length === 0 ? (
              <Empty title={t('noCandidates')} icon="leads">
                <ButtonLink to="/leads/capture" icon="plus">
                  {t('capture')}
                </ButtonLink>
              </Empty>
            ) : (
              <Records
                cards
                label={t('candidates')}
                records={items}
                idOf={(one) => one.leadId}
                title={{
                  header: t('household'),
                  cell: (one) => (
                    <Link to="/leads/$leadId" params={{ leadId: one.leadId }}>
                      {one.name ?? t('nameless')}
                    </Link>
                  ),
                }}
                columns={[
                  {
                    key: 'join',
                    header: t('join'),
                    onPhone: 'top',
                    cell: (one) =>
                      mayAdd && (
                        <Button
                          icon="check"
                          aria-label={t('joinOf', { name: one.name ?? t('nameless') })}
                          busy={join.isPending && join.variables === one.leadId}
                          disabled={join.isPending}
                          onClick={() => join.mutate(one.leadId)}
                        >
                          {t('join')}
                        </Button>
                      ),
                  },
                  {
                    key: 'asked',
                    header: t('asked'),
                    cell: (one) => one.askedForGroup && <Badge tone="good">{t('asked')}</Badge>,
                  },
                  {
                    key: 'ends',
                    header: t('ends'),
                    cell: (one) =>
                      one.contractEndsIn !== null &&
                      t('endsIn', { month: format.month(`${one.contractEndsIn}-01`) }),
                  },
                ]}
              />
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}
