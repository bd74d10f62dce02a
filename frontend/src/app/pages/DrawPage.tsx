import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { closeDraw, openDraw } from '@/features/draws/api/holdDraw';
import { drawQuery, proofHref } from '@/features/draws/api/readDraws';
import { BigScreen } from '@/features/draws/BigScreen';
import { DrawBadge } from '@/features/draws/DrawBadge';
import { DrawCards } from '@/features/draws/DrawCards';
import { RedrawDialog } from '@/features/draws/RedrawDialog';
import { RedrawsCard } from '@/features/draws/RedrawsCard';
import { TakeTicket } from '@/features/draws/TakeTicket';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonAnchor } from '@/shared/ui/Button';
import { Row } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { say } from '@/shared/ui/toast';

const holders = ['GRID_MANAGER', 'GRID_ASSISTANT', 'TECHNICIAN', 'SUPERVISOR'] as const;

export function DrawPage({ drawId }: { drawId: string }) {
  const t = useText('draws');
  const user = useUser();
  const query = useQuery(drawQuery(drawId));
  const [ticket, setTicket] = useState<number | null>(null);
  const [screen, setScreen] = useState(false);
  const refresh = [['draws'], ['stock']];
  const open = useSubmission({
    send: (id: string, key) => openDraw(id, key),
    refresh,
    onDone: () => say(t('opened')),
  });
  const close = useSubmission({
    send: (id: string, key) => closeDraw(id, key),
    refresh,
    onDone: () => say(t('closed')),
  });
  const leads = hasRole(user, 'GRID_MANAGER', 'SUPERVISOR');
  const draw = query.data;
  return (
    <Page upTo="/draws" title={draw?.name ?? t('title')} note={draw && <DrawBadge status={draw.status} />}>
      <Loaded query={query}>
        {(value) => (
          <>
            <ProblemSummary error={open.error ?? close.error} />
            <Row>
              {leads && value.status === 'DRAFT' && (
                <Button look="primary" busy={open.isPending} onClick={() => open.mutate(value.id)}>
                  {t('open')}
                </Button>
              )}
              {leads && value.status !== 'CLOSED' && (
                <Button busy={close.isPending} onClick={() => close.mutate(value.id)}>
                  {t('close')}
                </Button>
              )}
              <Button icon="eye" onClick={() => setScreen(true)}>
                {t('screen.title')}
              </Button>
              {value.status === 'CLOSED' && (
                <ButtonAnchor icon="download" href={proofHref(value.id)} download={`${value.id}.json`}>
                  {t('proof')}
                </ButtonAnchor>
              )}
            </Row>
            {value.status === 'OPEN' && hasRole(user, ...holders) && <TakeTicket draw={value} />}
            <DrawCards draw={value} onRedraw={setTicket} />
            {value.redraws.length > 0 && <RedrawsCard draw={value} />}
            {ticket !== null && (
              <RedrawDialog drawId={value.id} ticket={ticket} onClose={() => setTicket(null)} />
            )}
            {screen && <BigScreen draw={value} onClose={() => setScreen(false)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
