import { useSubmission } from '@/shared/form/useSubmission';
import { newKey } from '@/shared/api/idempotency';
import { isProblem } from '@/shared/api/problem';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { hasRole, useUser } from '@/shared/session/session';
import { useStaffName } from '@/shared/staff/useStaff';
import { Button } from '@/shared/ui/Button';
import { Card, Soft } from '@/shared/ui/Card';
import { Records } from '@/shared/ui/Records';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import { releaseStock, reserveStock } from './api/changeStock';
import { drawOf, reservers, type Reservation, type StockItem } from './model';

const refresh = [['stock']] as const;

/** CP-51: what is kept for something, by whom, and how it is given up again. */
export function ReservationsCard({ item, onReserve }: { item: StockItem; onReserve: () => void }) {
  const t = useText('stock');
  const format = useFormat();
  const user = useUser();
  const nameOf = useStaffName();
  const may = hasRole(user, ...reservers);
  const releasing = useSubmission({
    send: (one: Reservation) => releaseStock(item.id, one.id),
    refresh,
    onDone: (after, { id, purpose }) => {
      const text = t('release.done', { purpose });
      const last = after.movements.at(-1);
      // What somebody else gave up just before is not mine to take back.
      if (last?.kind !== 'RELEASED' || last.who !== user.id || last.note !== purpose) {
        say(text);
        return;
      }
      // As many as were left of it by then, under the id it had: refused when the pieces went elsewhere meanwhile.
      const { quantity } = last;
      offerUndo({
        text,
        undo: () => reserveStock(item.id, { id, quantity, purpose }, newKey()),
        refresh,
      });
    },
  });
  const release = (one: Reservation) =>
    releasing.mutate(one, {
      onError: (error) => say((isProblem(error) && error.detail) || t('release.failed')),
    });
  return (
    <Card
      title={t('reservations')}
      count={item.reservations.length}
      actions={
        may &&
        item.free > 0 && (
          <Button icon="plus" onClick={onReserve}>
            {t('reserve.title')}
          </Button>
        )
      }
    >
      {may && item.free <= 0 && <Soft>{t('reserve.noneFree')}</Soft>}
      {item.reservations.length === 0 ? (
        <Soft>{t('noReservations')}</Soft>
      ) : (
        <Records
          cards
          label={t('reservations')}
          records={item.reservations}
          idOf={(one) => one.id}
          title={{
            header: t('purpose'),
            cell: (one) => {
              const drawId = drawOf(one);
              return drawId === null ? (
                one.purpose
              ) : (
                <Link to="/draws/$drawId" params={{ drawId }}>
                  {one.purpose}
                </Link>
              );
            },
          }}
          columns={[
            {
              key: 'quantity',
              header: t('quantity'),
              onPhone: 'top',
              cell: (one) => t('pieces', { count: one.quantity }),
            },
            {
              key: 'by',
              header: t('reserve.by'),
              cell: (one) =>
                t('reserve.byAt', {
                  name: one.by === user.id ? t('me') : nameOf(one.by),
                  at: format.moment(one.at),
                }),
            },
            {
              key: 'release',
              header: t('release.title'),
              cell: (one) =>
                drawOf(one) !== null
                  ? t('release.byDraw')
                  : may && (
                      <Button
                        aria-label={t('release.of', { purpose: one.purpose })}
                        busy={releasing.isPending && releasing.variables.id === one.id}
                        onClick={() => release(one)}
                      >
                        {t('release.title')}
                      </Button>
                    ),
            },
          ]}
        />
      )}
    </Card>
  );
}
