import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { drawQuery } from './api/readDraws';
import styles from './draw.module.css';
import { winnersOf, type Draw } from './model';

/** 大屏: for a screen at the roadshow; shows no more than odds, tickets and prizes, and keeps itself up to date. */
export function BigScreen({ draw, onClose }: { draw: Draw; onClose: () => void }) {
  const t = useText('draws');
  const format = useFormat();
  const { data = draw } = useQuery({ ...drawQuery(draw.id), refetchInterval: 2_000 });
  const screen = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = screen.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const winners = winnersOf(data).slice(0, 12);
  return (
    <dialog
      ref={screen}
      className={styles['screenDialog']}
      aria-label={t('screen.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles['screen']}>
        <h2>{data.name}</h2>
        <div className={styles['screenBody']}>
          <section aria-label={t('prizes')}>
            <ul className={styles['screenList']}>
              {data.prizes.map((prize) => (
                <li key={prize.id}>
                  <span>{prize.name}</span>
                  <span>
                    {t('screen.left', { left: prize.quantity - prize.won, quantity: prize.quantity })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-label={t('winners')} aria-live="polite">
            <ul className={styles['screenList']}>
              {winners.map((one) => (
                <li key={one.ticket}>
                  <span>{t('ticket', { number: one.ticket })}</span>
                  <strong>{one.prize}</strong>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <div className={styles['screenFoot']}>
          <span>
            {t('takenOf', { taken: format.number(data.taken), tickets: format.number(data.tickets) })}
          </span>
          <code className={styles['commitment']}>{data.commitment}</code>
          <Button onClick={onClose}>{t('screen.close')}</Button>
        </div>
      </div>
    </dialog>
  );
}
