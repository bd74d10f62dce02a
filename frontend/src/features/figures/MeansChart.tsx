import { useText } from '@/shared/i18n/useText';
import { Card, Soft } from '@/shared/ui/Card';
import { Meter } from '@/shared/ui/Meter';
import { Counted } from './Counted';
import { movesAt } from './drill';
import styles from './figures.module.css';
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
    <Card title={t('means.title')}>
      {rows.length === 0 ? (
        <Soft>{t('means.none')}</Soft>
      ) : (
        <div className={styles['scroll']}>
          <table className={styles['chart']}>
            <thead>
              <tr>
                <th scope="col">{t('means.into')}</th>
                <th scope="col">{t('means.deed')}</th>
                <th scope="col">{t('means.number')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ stage, means, number }) => (
                <tr key={`${stage}-${means}`}>
                  <th scope="row">{c(`stage.${stage}`)}</th>
                  <td>{nameOf(means)}</td>
                  <td className={styles['bar']}>
                    <span>
                      <Counted
                        count={number}
                        address={movesAt(report, { entered: stage, means })}
                        about={`${nameOf(means)} ${c(`stage.${stage}`)}`}
                      />
                      <Meter
                        label={`${nameOf(means)} ${c(`stage.${stage}`)}`}
                        value={Math.round((100 * number) / most)}
                      />
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Soft>{t('means.text')}</Soft>
    </Card>
  );
}
