import { useSubmission } from '@/shared/form/useSubmission';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { Records } from '@/shared/ui/Records';
import { say } from '@/shared/ui/toast';
import { approveRedraw } from './api/holdDraw';
import type { Draw, Redraw } from './model';

/** Wins taken back: a second person decides (CP-41). */
export function RedrawsCard({ draw }: { draw: Draw }) {
  const t = useText('draws');
  const user = useUser();
  const approve = useSubmission({
    send: (ticket: number, key) => approveRedraw(draw.id, ticket, key),
    refresh: [['draws']],
    onDone: () => say(t('redraw.done')),
  });
  const mayApprove = (one: Redraw) =>
    one.requestedBy !== user.id && hasRole(user, 'GRID_MANAGER', 'SUPERVISOR');
  return (
    <Card title={t('redraw.title')} count={draw.redraws.length}>
      <ProblemSummary error={approve.error} />
      <Records
        cards
        label={t('redraw.title')}
        records={draw.redraws}
        idOf={(one) => String(one.ticket)}
        title={{ header: '', cell: (one) => t('ticket', { number: one.ticket }) }}
        columns={[
          {
            key: 'approve',
            header: '',
            onPhone: 'top',
            cell: (one) =>
              !one.waiting ? (
                <Badge tone="good">{t('redraw.done')}</Badge>
              ) : mayApprove(one) ? (
                <Button busy={approve.isPending} onClick={() => approve.mutate(one.ticket)}>
                  {t('redraw.approve')}
                </Button>
              ) : (
                <Badge tone="warn">{t('redraw.waits')}</Badge>
              ),
          },
          { key: 'reason', header: '', cell: (one) => one.reason },
          {
            key: 'to',
            header: '',
            cell: (one) => {
              if (one.waiting) return null;
              return one.to === null ? t('redraw.nobody') : t('redraw.to', { number: one.to });
            },
          },
        ]}
      />
    </Card>
  );
}
