import { useText } from '@/shared/i18n/useText';
import { Counted } from './Counted';
import { movesAt } from './drill';
import { BarCell, FigureTable } from './FigureTable';
import { useMeansName } from './means';
import { figureStages, type FunnelReport } from './model';

/** FN-03: by what customers went on: the deed done last before each move, stage by stage. */
export function MeansChart({ report }: { report: FunnelReport }) {
  const t = useText('figures');
  const c = useText('common');
  const nameOf = useMeansName();
  const most = Math.max(1, ...report.means.map((one) => one.number));
  const rows = [...report.means].sort(
    (one, other) =>
      figureStages.indexOf(one.stage) - figureStages.indexOf(other.stage) || other.number - one.number,
  );
  return (
    <FigureTable
      title={t('means.title')}
      columns={[t('means.into'), t('means.deed'), t('means.number')]}
      none={rows.length === 0 && t('means.none')}
      note={t('means.text')}
    >
      {rows.map(({ stage, means, number }) => {
        const name = `${nameOf(means)} ${c(`stage.${stage}`)}`;
        return (
          <tr key={`${stage}-${means}`}>
            <th scope="row">{c(`stage.${stage}`)}</th>
            <td>{nameOf(means)}</td>
            <BarCell label={name} of={{ part: number, whole: most }}>
              <Counted count={number} address={movesAt(report, { entered: stage, means })} about={name} />
            </BarCell>
          </tr>
        );
      })}
    </FigureTable>
  );
}
