import { useStaffName } from '@/shared/staff/useStaff';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge, type Tone } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Row } from '@/shared/ui/Card';
import { Records } from '@/shared/ui/Records';
import { say } from '@/shared/ui/toast';
import { ruleCommission } from './api/commissions';
import type { Commission, CommissionStatus } from './model';

const tones: Record<CommissionStatus, Tone> = { DUE: 'warn', APPROVED: 'good', REFUSED: 'bad' };

/** Commissions, the latest order first; the supervisor decides those that wait. */
export function CommissionRecords({
  commissions,
  mayRule,
}: {
  commissions: readonly Commission[];
  mayRule: boolean;
}) {
  const t = useText('rollout');
  const format = useFormat();
  const nameOf = useStaffName();
  const ruling = useSubmission({
    send: ({ id, approved }: { id: string; approved: boolean }, key) => ruleCommission(id, approved, key),
    refresh: [['commissions']],
    onDone: (_, { approved }) => say(t(approved ? 'commissions.approved' : 'commissions.refused')),
  });
  const busy = (id: string) => ruling.isPending && ruling.variables.id === id;
  return (
    <>
      <ProblemSummary error={ruling.error} />
      <Records
        label={t('commissions.title')}
        records={commissions}
        idOf={(one) => one.id}
        title={{ header: t('commissions.order'), cell: (one) => one.orderId }}
        columns={[
          {
            key: 'status',
            header: t('commissions.state'),
            onPhone: 'top',
            cell: (one) => <Badge tone={tones[one.status]}>{t(`commissions.status.${one.status}`)}</Badge>,
          },
          {
            key: 'amount',
            header: t('commissions.amount'),
            end: true,
            cell: (one) => format.money(one.amount),
          },
          { key: 'hall', header: t('commissions.hall'), cell: (one) => one.hallId },
          { key: 'clerk', header: t('commissions.clerk'), cell: (one) => nameOf(one.clerk) },
          { key: 'earned', header: t('commissions.signed'), cell: (one) => format.moment(one.earnedAt) },
          {
            key: 'decided',
            header: t('commissions.decided'),
            cell: (one) =>
              one.decidedBy !== null && one.decidedAt !== null
                ? t('commissions.decidedBy', {
                    name: nameOf(one.decidedBy),
                    at: format.moment(one.decidedAt),
                  })
                : mayRule && (
                    <Row>
                      <Button
                        icon="check"
                        aria-label={t('commissions.approveOf', { order: one.orderId })}
                        busy={busy(one.id)}
                        onClick={() => ruling.mutate({ id: one.id, approved: true })}
                      >
                        {t('commissions.approve')}
                      </Button>
                      <Button
                        look="danger"
                        aria-label={t('commissions.refuseOf', { order: one.orderId })}
                        busy={busy(one.id)}
                        onClick={() => ruling.mutate({ id: one.id, approved: false })}
                      >
                        {t('commissions.refuse')}
                      </Button>
                    </Row>
                  ),
          },
        ]}
      />
    </>
  );
}
