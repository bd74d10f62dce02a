import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Counted } from './Counted';
import { customersAt, movesAt, ordersAt } from './drill';
import styles from './figures.module.css';
import { BarCell, FigureTable } from './FigureTable';
import { figureStages, forecastBasis, type FunnelReport } from './model';
import { useReasonName } from './reasons';
import { Tile, Tiles } from './Tiles';

/** The figures at a glance. */
export function Headline({ report }: { report: FunnelReport }) {
  const t = useText('figures');
  const format = useFormat();
  const { gridPath, orders, lost, forecast } = report;
  const now = report.stages.reduce((sum, one) => sum + one.now, 0);
  const expected = forecast?.expectedMonthlyFee;
  return (
    <Tiles>
      <Tile name={t('head.now')} count={now} address={customersAt(gridPath, { lost: 'no' })} />
      <Tile name={t('head.signed')} count={orders.signed} address={ordersAt(report)} />
      <Tile name={t('head.fee')} count={orders.signed} address={ordersAt(report)}>
        {format.money(orders.monthlyFee)}
      </Tile>
      <Tile name={t('head.lost')} count={lost} address={customersAt(gridPath, { lost: 'yes' })} />
      {expected && (
        <div>
          <dt>{t('head.expected')}</dt>
          <dd>
            {forecast.averageOrder ? (
              <a
                href={`#${forecastBasis}`}
                className={styles['lead']}
                onClick={(event) => {
                  // Left to the browser it would count as going back, and the page would return to its top.
                  event.preventDefault();
                  document.getElementById(forecastBasis)?.focus();
                }}
              >
                {format.money(expected)}
                <span className="sr-only">{` ${t('forecast.title')}`}</span>
              </a>
            ) : (
              format.money(expected)
            )}
          </dd>
        </div>
      )}
    </Tiles>
  );
}

/** How many stand at each stage, and how they came and went. */
export function StagesChart({ report }: { report: FunnelReport }) {
  const t = useText('figures');
  const c = useText('common');
  const format = useFormat();
  const most = Math.max(1, ...report.stages.map((one) => one.now));
  return (
    <FigureTable
      title={t('stages.title')}
      columns={[
        c('customer.stage'),
        t('stages.now'),
        t('stages.entered'),
        t('stages.conversion'),
        t('stages.days'),
        t('stages.back'),
      ]}
      note={t('stages.text')}
    >
      {report.stages.map((one) => {
        const { stage } = one;
        const name = c(`stage.${stage}`);
        const next = figureStages[figureStages.indexOf(stage) + 1];
        const further = report.stages.find((other) => other.stage === next)?.entered ?? 0;
        return (
          <tr key={stage}>
            <th scope="row">{name}</th>
            <BarCell label={name} of={{ part: one.now, whole: most }}>
              <Counted
                count={one.now}
                address={customersAt(report.gridPath, { stage, lost: 'no' })}
                about={name}
              />
            </BarCell>
            <td>
              <Counted
                count={one.entered}
                address={movesAt(report, { entered: stage })}
                about={`${t('stages.entered')} ${name}`}
              />
            </td>
            <td>
              {one.conversionPercent === null || next === undefined ? (
                '–'
              ) : (
                <Counted
                  count={further}
                  address={movesAt(report, { entered: next })}
                  about={t('stages.convertedTo', { stage: c(`stage.${next}`) })}
                >
                  {format.percent(one.conversionPercent)}
                </Counted>
              )}
            </td>
            <td>
              {one.averageDays === null ? (
                '–'
              ) : (
                <Counted
                  count={one.left}
                  address={movesAt(report, { left: stage })}
                  about={`${t('stages.days')} ${name}`}
                >
                  {format.number(one.averageDays)}
                </Counted>
              )}
            </td>
            <td>
              <Counted
                count={one.movedBack}
                address={movesAt(report, { kind: 'MOVED_BACK', left: stage })}
                about={`${t('stages.back')} ${name}`}
              />
            </td>
          </tr>
        );
      })}
    </FigureTable>
  );
}

export function LossesChart({ report }: { report: FunnelReport }) {
  const t = useText('figures');
  const c = useText('common');
  const reasonName = useReasonName();
  const most = Math.max(1, ...report.losses.map((one) => one.number));
  return (
    <FigureTable
      title={t('losses.title')}
      columns={[t('losses.reason'), t('losses.number'), c('customer.stage')]}
      none={report.losses.length === 0 && t('losses.none')}
    >
      {report.losses.map(({ stage, reason, number }) => (
        <tr key={`${stage}-${reason}`}>
          <th scope="row">{reasonName(reason)}</th>
          <BarCell label={reasonName(reason)} of={{ part: number, whole: most }} tone="warn">
            <Counted
              count={number}
              address={movesAt(report, { kind: 'LOST', left: stage, reason })}
              about={`${reasonName(reason)} ${c(`stage.${stage}`)}`}
            />
          </BarCell>
          <td>{c(`stage.${stage}`)}</td>
        </tr>
      ))}
    </FigureTable>
  );
}
