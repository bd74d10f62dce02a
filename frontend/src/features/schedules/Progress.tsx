import { useText } from '@/shared/i18n/useText';
import styles from './schedule.module.css';

export function Progress({ done, total }: { done: number; total: number }) {
  const t = useText('schedules');
  const text = t('progress', { done, total });
  return (
    <span className={styles['progress']}>
      <progress value={done} max={total} aria-label={text} />
      <span>{text}</span>
    </span>
  );
}
