import type { ReactNode } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Button } from './Button';
import { Row } from './Card';
import styles from './sides.module.css';

export type Side = { field: string; label: string; mine: string | null; theirs: string | null };

type SidesProps = {
  /** How it came to this. */
  text: ReactNode;
  /** The fields of which two people said different things. */
  sides: readonly Side[];
  /** What the own side and its button are called where nothing was filled in, but something decided on. */
  words?: { mine: string; use: string };
  onMine: () => void;
  onTheirs: () => void;
  busy?: boolean;
};

/** Mine beside what stands there now, field by field; the user decides. */
export function Sides({ text, sides, words, onMine, onTheirs, busy }: SidesProps) {
  const t = useText('outbox');
  const shown = (said: string | null) => (said === null || said === '' ? t('conflict.empty') : said);
  return (
    <>
      <p>{text}</p>
      <div className={styles['scroll']}>
        <table className={styles['sides']}>
          <thead>
            <tr>
              <th scope="col">{t('conflict.field')}</th>
              <th scope="col">{words?.mine ?? t('conflict.mine')}</th>
              <th scope="col">{t('conflict.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {sides.map((one) => (
              <tr key={one.field}>
                <th scope="row">{one.label}</th>
                <td>{shown(one.mine)}</td>
                <td>{shown(one.theirs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Row>
        <Button look="primary" busy={busy} onClick={onMine}>
          {words?.use ?? t('conflict.useMine')}
        </Button>
        <Button onClick={onTheirs}>{t('conflict.keepTheirs')}</Button>
      </Row>
    </>
  );
}
