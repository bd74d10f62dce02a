import { quadrants, type Quadrant } from '@/features/assessment/model';
import { marketingStates } from '@/features/communities/model';
import { useText } from '@/shared/i18n/useText';
import styles from './map.module.css';

const shapes: Record<Quadrant, { d: string; colour: string }> = {
  IMPORTANT_URGENT: { d: 'M1.5 8a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0', colour: 'var(--bad)' },
  IMPORTANT: { d: 'M2 2h12v12H2z', colour: 'var(--calm)' },
  URGENT: { d: 'M8 1.5l6.5 12h-13z', colour: 'var(--warn)' },
  NEITHER: { d: 'M8 1l7 7-7 7-7-7z', colour: 'var(--ink-soft)' },
};
const fullness = { NOT_OPENED: 1.5, ABOUT_TO_OPEN: 4, OPENED: 1.5 } as const;

/** What the marks mean: the form and colour of the grade, how full for the state. */
export function MapLegend() {
  const t = useText('map');
  const g = useText('grades');
  const c = useText('common');
  return (
    <>
      <ul className={styles['legend']} aria-label={t('legend.grade')}>
        {quadrants.map((one) => (
          <li key={one}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path d={shapes[one].d} fill={shapes[one].colour} />
            </svg>
            {g(`quadrant.${one}`)}
          </li>
        ))}
      </ul>
      <ul className={styles['legend']} aria-label={t('legend.state')}>
        {marketingStates.map((one) => (
          <li key={one}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <circle
                cx="8"
                cy="8"
                r="5"
                fill={one === 'OPENED' ? 'var(--ink-soft)' : 'none'}
                stroke="var(--ink-soft)"
                strokeWidth={fullness[one]}
              />
            </svg>
            {c(`marketingState.${one}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
