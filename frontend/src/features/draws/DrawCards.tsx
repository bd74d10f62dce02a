import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Columns, Soft } from '@/shared/ui/Card';
import { Records } from '@/shared/ui/Records';
import styles from './draw.module.css';
import { winnersOf, type Draw } from './model';

type DrawCardsProps = { draw: Draw; onRedraw: (ticket: number) => void };

/** The odds published before, who has won, and what it can be checked against. */
export function DrawCards({ draw, onRedraw }: DrawCardsProps) {
  const t = useText('draws');
  const format = useFormat();
  const user = useUser();
  const winners = winnersOf(draw);
  const mayRedraw = draw.status === 'OPEN' && hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'SUPERVISOR');
  return (
    <Columns>
      <Card title={t('prizes')}>
        <Records
          cards
          label={t('prizes')}
          records={draw.prizes}
          idOf={(one) => one.id}
          title={{ header: t('prizes'), cell: (one) => one.name }}
          columns={[
            {
              key: 'odds',
              header: '',
              onPhone: 'top',
              cell: (one) => <Badge>{t('odds', { percent: format.percent(one.odds * 100) })}</Badge>,
            },
            {
              key: 'won',
              header: '',
              cell: (one) => t('wonOf', { won: one.won, quantity: one.quantity, tickets: draw.tickets }),
            },
          ]}
        />
        <Soft>{t('commitment')}</Soft>
        <code className={styles['commitment']}>{draw.commitment}</code>
      </Card>
      <Card title={t('winners')} count={winners.length}>
        {winners.length === 0 ? (
          <Soft>{t('noWinners')}</Soft>
        ) : (
          <Records
            cards
            label={t('winners')}
            records={winners}
            idOf={(one) => String(one.ticket)}
            title={{ header: t('winners'), cell: (one) => t('ticket', { number: one.ticket }) }}
            columns={[
              {
                key: 'redraw',
                header: '',
                onPhone: 'top',
                cell: (one) =>
                  mayRedraw && (
                    <Button
                      look="quiet"
                      onClick={() => onRedraw(one.ticket)}
                      aria-label={t('redraw.of', { number: one.ticket })}
                    >
                      {t('redraw.action')}
                    </Button>
                  ),
              },
              { key: 'prize', header: '', cell: (one) => one.prize },
            ]}
          />
        )}
      </Card>
    </Columns>
  );
}
