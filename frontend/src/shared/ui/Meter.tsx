import styles from './meter.module.css';

type MeterProps = {
  /** What is measured, for those who hear the page. */
  label: string;
  /** Percent. */
  value: number;
  /** Upper end of a range whose lower end is the value. */
  high?: number;
  tone?: 'good' | 'warn' | 'bad' | 'calm';
};

/** A bar of a hundred percent. The figure itself stands beside it in words. */
export function Meter({ label, value, high, tone = 'good' }: MeterProps) {
  return (
    <svg
      className={`${styles['meter'] ?? ''} ${styles[tone] ?? ''}`}
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      role="img"
      aria-label={high === undefined || high === value ? `${label} ${value}` : `${label} ${value}–${high}`}
    >
      <rect className={styles['ground']} width={100} height={4} />
      {high !== undefined && high > value && <rect className={styles['maybe']} width={high} height={4} />}
      <rect className={styles['value']} width={value} height={4} />
    </svg>
  );
}
