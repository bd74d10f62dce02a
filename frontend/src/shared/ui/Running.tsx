import { useFormat } from '@/shared/format/useFormat';
import styles from './running.module.css';

/** How far something has come that runs on the server, in percent. */
export function Running({ label, percent }: { label: string; percent: number }) {
  const format = useFormat();
  return (
    <div className={styles['progress']} role="status">
      <progress value={percent} max={100} aria-label={label} />
      <span className="num">{format.percent(percent)}</span>
    </div>
  );
}
