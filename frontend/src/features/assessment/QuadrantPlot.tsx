import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import styles from './assessment.module.css';
import type { Policy, WorkOrderRow } from './model';
import { position } from './ranges';

type QuadrantPlotProps = { rows: readonly WorkOrderRow[]; policy: Pick<Policy, 'importantAt' | 'urgentAt'> };

/** CO-22: importance upwards, urgency to the right. The list below it says the same in words. */
export function QuadrantPlot({ rows, policy }: QuadrantPlotProps) {
  const t = useText('assessment');
  const g = useText('grades');
  const across = policy.urgentAt;
  const up = 100 - policy.importantAt;
  const open = (communityId: string) =>
    go(href({ to: '/communities/$communityId', params: { communityId }, search: { part: 'assessment' } }));
  return (
    <svg className={styles['plot']} viewBox="-2 -2 104 104" role="img" aria-label={t('plot.label')}>
      <rect className={styles['worth']} x={0} y={0} width={across} height={up} />
      <rect className={styles['high']} x={across} y={0} width={100 - across} height={up} />
      <rect className={styles['rest']} x={0} y={up} width={across} height={100 - up} />
      <rect className={styles['soon']} x={across} y={up} width={100 - across} height={100 - up} />
      <text x={1.5} y={4.5}>
        {g('quadrant.IMPORTANT')}
      </text>
      <text x={98.5} y={4.5} textAnchor="end">
        {g('quadrant.IMPORTANT_URGENT')}
      </text>
      <text x={1.5} y={98}>
        {g('quadrant.NEITHER')}
      </text>
      <text x={98.5} y={98} textAnchor="end">
        {g('quadrant.URGENT')}
      </text>
      {rows.map((row) => (
        // The list holds the links; the points are a second way for those who point.
        <g key={row.communityId} onClick={() => open(row.communityId)}>
          <circle cx={position(row.urgencyLow)} cy={100 - position(row.importanceLow)} r={1.6} />
          <title>{row.communityName}</title>
        </g>
      ))}
    </svg>
  );
}
