import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Card } from '@/shared/ui/Card';
import styles from './assessment.module.css';
import { inputText } from './inputText';
import type { Comparison } from './model';
import { QuadrantBadge } from './QuadrantBadge';
import { rangeText } from './ranges';

/** CO-22: two communities or more, line by line. */
export function CompareTable({ comparison }: { comparison: Comparison }) {
  const t = useText('assessment');
  const g = useText('grades');
  const format = useFormat();
  const { communities, inputs } = comparison;
  const best = (values: readonly string[]) => {
    const most = Math.max(...values.map(Number));
    return values.map((value) => Number(value) === most && values.some((other) => Number(other) < most));
  };
  const importance = best(communities.map((one) => one.importance.low));
  const urgency = best(communities.map((one) => one.urgency.points.low));
  const value = best(communities.map((one) => one.value.low));
  return (
    <Card title={t('compare.label')}>
      <div className={styles['two']}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{t('compare.line')}</span>
              </th>
              {communities.map((one) => (
                <th key={one.communityId} scope="col">
                  <Link
                    to="/communities/$communityId"
                    params={{ communityId: one.communityId }}
                    search={{ part: 'assessment' }}
                  >
                    {one.communityName}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{g('grade.title')}</th>
              {communities.map((one) => (
                <td key={one.communityId}>
                  <QuadrantBadge quadrant={one.quadrant} />
                </td>
              ))}
            </tr>
            <Line
              label={g('axis.importance')}
              values={communities.map((one) => rangeText(one.importance))}
              best={importance}
            />
            <Line
              label={g('axis.urgency')}
              values={communities.map((one) => rangeText(one.urgency.points))}
              best={urgency}
            />
            <Line
              label={t('axis.value')}
              values={communities.map((one) => rangeText(one.value))}
              best={value}
            />
            <Line
              label={g('capacity.title')}
              values={communities.map(({ capacity }) =>
                capacity.expected !== null
                  ? format.number(capacity.expected)
                  : capacity.low !== null && capacity.high !== null
                    ? `${format.number(capacity.low)}–${format.number(capacity.high)}`
                    : t('missing.one'),
              )}
            />
            {inputs.map((line) => (
              <Line
                key={line.input}
                label={t(`input.${line.input}`)}
                values={line.values.map((one) =>
                  one.value === null ? t('missing.one') : inputText(line.input, one.value, t, format),
                )}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Line({
  label,
  values,
  best,
}: {
  label: string;
  values: readonly string[];
  best?: readonly boolean[];
}) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {values.map((value, index) => (
        <td key={index} className={best?.[index] ? styles['better'] : undefined}>
          {value}
        </td>
      ))}
    </tr>
  );
}
