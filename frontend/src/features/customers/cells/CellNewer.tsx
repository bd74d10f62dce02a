import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import styles from './cells.module.css';

type CellNewerProps = { id: string; value: string; onMine: () => void; onTheirs: () => void };

/** What somebody else wrote meanwhile, beside what was typed. */
export default function CellNewer({ id, value, onMine, onTheirs }: CellNewerProps) {
  const t = useText('customers');
  const o = useText('outbox');
  return (
    <span id={id} role="alert" className={styles['newer']}>
      {t('cells.now', { value })}
      <Button onClick={onMine}>{o('conflict.useMine')}</Button>
      <Button onClick={onTheirs}>{o('conflict.keepTheirs')}</Button>
    </span>
  );
}
