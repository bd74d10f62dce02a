import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CommunityName } from '@/features/communities/CommunityName';
import { cancelRoadshow, confirmRoadshow, reopenRoadshow } from '@/features/roadshows/api/changeRoadshow';
import { roadshowQuery } from '@/features/roadshows/api/readRoadshows';
import { CheckCard } from '@/features/roadshows/CheckCard';
import type { Roadshow } from '@/features/roadshows/model';
import { draftOf } from '@/features/roadshows/planning';
import { ResultDialog } from '@/features/roadshows/ResultDialog';
import { ShowBadge } from '@/features/roadshows/ShowBadge';
import {
  AttributionCard,
  KitCard,
  PlanCard,
  ResultCard,
  SheetCard,
  StaffCard,
} from '@/features/roadshows/ShowCards';
import type { Tagged } from '@/shared/api/client';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Columns, Row, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { say } from '@/shared/ui/toast';
import { planners } from './roadshow/planners';

/** CP-30: one roadshow from the plan to what it cost; printed, it is the run sheet. */
export function RoadshowPage({ roadshowId }: { roadshowId: string }) {
  const t = useText('roadshows');
  const query = useQuery(roadshowQuery(roadshowId));
  const show = query.data?.value;
  return (
    <Page
      upTo="/roadshows"
      title={show?.communityName ?? t('title')}
      note={show && <ShowBadge status={show.status} />}
      actions={
        <Button icon="print" onClick={() => window.print()}>
          {t('action.print')}
        </Button>
      }
    >
      <Loaded query={query}>
        {(tagged) => <OneShow show={tagged} onReload={() => void query.refetch()} />}
      </Loaded>
    </Page>
  );
}

function OneShow({
  show: { value: show, etag },
  onReload,
}: {
  show: Tagged<Roadshow>;
  onReload: () => void;
}) {
  const t = useText('roadshows');
  const user = useUser();
  const [task, setTask] = useState<'reopen' | 'cancel' | 'report' | null>(null);
  const confirm = useSubmission({
    send: (tag: string, key) => confirmRoadshow(show.id, tag, key),
    refresh: [['roadshows']],
    onDone: () => say(t('confirmed')),
  });
  const plans = hasRole(user, ...planners);
  const due = show.plan.day <= today();
  const open = show.status === 'PLANNED' || show.status === 'CONFIRMED';
  const done = (text: string) => () => {
    say(text);
    setTask(null);
  };
  return (
    <>
      <ProblemSummary error={confirm.error} onReload={onReload} />
      <Row>
        {plans && show.status === 'PLANNED' && (
          <>
            <Button look="primary" icon="check" busy={confirm.isPending} onClick={() => confirm.mutate(etag)}>
              {t('action.confirm')}
            </Button>
            <ButtonLink to="/roadshows/$roadshowId/plan" params={{ roadshowId: show.id }}>
              {t('edit')}
            </ButtonLink>
          </>
        )}
        {open && (
          <ButtonLink
            to="/leads/capture"
            search={{ roadshow: show.id }}
            icon="plus"
            look={show.status === 'CONFIRMED' ? 'primary' : 'plain'}
          >
            {t('action.capture')}
          </ButtonLink>
        )}
        {plans && due && (show.status === 'CONFIRMED' || show.status === 'HELD') && (
          <Button onClick={() => setTask('report')}>{t('action.report')}</Button>
        )}
        {plans && show.status === 'CONFIRMED' && (
          <Button onClick={() => setTask('reopen')}>{t('action.reopen')}</Button>
        )}
        {plans && open && (
          <Button look="danger" onClick={() => setTask('cancel')}>
            {t('action.cancel')}
          </Button>
        )}
      </Row>
      <Columns>
        <Stack>
          {show.status === 'PLANNED' && <CheckCard draft={draftOf(show)} ownId={show.id} />}
          {show.status !== 'PLANNED' && show.status !== 'CANCELLED' && <ResultCard show={show} />}
          <PlanCard
            show={show}
            place={
              <Link to="/communities/$communityId" params={{ communityId: show.communityId }}>
                <CommunityName id={show.communityId} />
              </Link>
            }
          />
          <SheetCard show={show} />
        </Stack>
        <Stack>
          <KitCard show={show} />
          <StaffCard show={show} />
          {show.status === 'HELD' && hasRole(user, 'GRID_MANAGER', 'SUPERVISOR', 'ANALYST') && (
            <AttributionCard show={show} />
          )}
        </Stack>
      </Columns>
      {task === 'report' && <ResultDialog show={show} onClose={() => setTask(null)} />}
      {task === 'reopen' && (
        <ReasonDialog
          title={t('action.reopen')}
          text={t('reopen.text')}
          label={t('reopen.reason')}
          save={t('action.reopen')}
          send={(reason, key) => reopenRoadshow(show.id, reason, key)}
          refresh={[['roadshows']]}
          onClose={() => setTask(null)}
          onDone={done(t('reopened'))}
        />
      )}
      {task === 'cancel' && (
        <ReasonDialog
          title={t('action.cancel')}
          text={t('cancel.text')}
          label={t('reopen.reason')}
          save={t('action.cancel')}
          send={(reason, key) => cancelRoadshow(show.id, reason, key)}
          refresh={[['roadshows']]}
          onClose={() => setTask(null)}
          onDone={done(t('cancelled'))}
        />
      )}
    </>
  );
}
