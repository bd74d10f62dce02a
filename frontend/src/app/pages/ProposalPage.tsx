import { useQuery } from '@tanstack/react-query';
import { proposalQuery } from '@/features/proposals/api/getProposal';
import { CommentsCard } from '@/features/proposals/CommentsCard';
import { Decision } from '@/features/proposals/Decision';
import { ExplanationCard } from '@/features/proposals/ExplanationCard';
import { FindingsCard } from '@/features/proposals/FindingsCard';
import { ProposalBadge } from '@/features/proposals/ProposalBadge';
import { VersusCard } from '@/features/proposals/VersusCard';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { ButtonLink } from '@/shared/ui/Button';
import { Card, Soft } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';

export function ProposalPage({ proposalId }: { proposalId: string }) {
  const t = useText('proposals');
  const format = useFormat();
  const user = useUser();
  const query = useQuery(proposalQuery(proposalId));
  const proposal = query.data?.value;
  return (
    <Page
      narrow
      upTo="/proposals"
      title={proposal?.communityName ?? t('title')}
      note={proposal && <ProposalBadge status={proposal.status} />}
      actions={
        proposal && (
          <ButtonLink to="/communities/$communityId" params={{ communityId: proposal.communityId }}>
            {t('community')}
          </ButtonLink>
        )
      }
    >
      <Loaded query={query}>
        {(tagged) => (
          <>
            <VersusCard proposal={tagged.value} />
            <ExplanationCard explanation={tagged.value.explanation} />
            <FindingsCard proposal={tagged.value} />
            {tagged.value.decidedAt && (
              <Card title={t('decide.title')}>
                <Soft>{t('decide.by', { date: format.moment(tagged.value.decidedAt) })}</Soft>
                {tagged.value.comment && <p>{tagged.value.comment}</p>}
              </Card>
            )}
            <CommentsCard proposal={tagged.value} />
            {tagged.value.status === 'PENDING_APPROVAL' &&
              (hasRole(user, 'SUPERVISOR') ? (
                <Decision proposal={tagged} onReload={() => void query.refetch()} />
              ) : (
                <Soft>{t('decide.forbidden')}</Soft>
              ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}
