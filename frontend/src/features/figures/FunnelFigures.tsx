import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Card, Soft } from '@/shared/ui/Card';
import { Meter } from '@/shared/ui/Meter';
import { Counted } from './Counted';
import { customersAt, movesAt, ordersAt } from './drill';
import styles from './figures.module.css';
import { figureStages, forecastBasis, type FunnelReport } from './model';
import { useReasonName } from './reasons';

/** The figures at a glance. */
export function Headline({ report }: { report: FunnelReport }) {
  const t = useText('figures');
  const format = useFormat();
  const now = report.stages.reduce((sum, one) => sum + one.now, 0);
  const expected = report.forecast?.expectedMonthlyFee;
  return (
    <dl className={styles['head']}>
      <div>
        <dt>{t('head.now')}</dt>
        <dd>
          <Counted count={now} address={customersAt(report.gridPath, { lost: 'no' })} about={t('head.now')} />
        </dd>
      </div>
      <div>
        <dt>{t('head.signed')}</dt>
        <dd>
          <Counted count={report.orders.signed} address={ordersAt(report)} about={t('head.signed')} />
        </dd>
      </div>
      <div>
        <dt>{t('head.fee')}</dt>
        <dd>
          <Counted count={report.orders.signed} address={ordersAt(report)} about={t('head.fee')}>
            {format.money(report.orders.monthlyFee)}
          </Counted>
        </dd>
      </div>
      <div>
        <dt>{t('head.lost')}</dt>
        <dd>
          <Counted
            count={report.lost}
            address={customersAt(report.gridPath, { lost: 'yes' })}
            about={t('head.lost')}
          />
        </dd>
      </div>
      {expected && (
        <div>
          <dt>{t('head.expected')}</dt>
          <dd>
            {report.forecast?.averageOrder ? (
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
    </dl>
  );
}

/** A chart that is a table: each bar stands beside its figure, and each figure leads to its rows. */
export function StagesChart({ report }: { report: FunnelReport }) {
  const t = useText('figures');
  const c = useText('common');
  const format = useFormat();
  const most = Math.max(1, ...report.stages.map((one) => one.now));
  return (
    <Card title={t('stages.title')}>
      <div className={styles['scroll']}>
        <table className={styles['chart']}>
          <thead>
            <tr>
              <th scope="col">{c('customer.stage')}</th>
              <th scope="col">{t('stages.now')}</th>
              <th scope="col">{t('stages.entered')}</th>
              <th scope="col">{t('stages.conversion')}</th>
              <th scope="col">{t('stages.days')}</th>
              <th scope="col">{t('stages.back')}</th>
            </tr>
          </thead>
          <tbody>
            {report.stages.map((one) => {
              const { stage } = one;
              const name = c(`stage.${stage}`);
              const next = figureStages[figureStages.indexOf(stage) + 1];
              const further = report.stages.find((other) => other.stage === next)?.entered ?? 0;
              return (
                <tr key={stage}>
                  <th scope="row">{name}</th>
                  <td className={styles['bar']}>
                    <span>
                      <Counted
                        count={one.now}
                        address={customersAt(report.gridPath, { stage, lost: 'no' })}
                        about={name}
                      />
                      <Meter label={name} value={Math.round((100 * one.now) / most)} />
                    </span>
                  </td>
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
          </tbody>
        </table>
      </div>
      <Soft>{t('stages.text')}</Soft>
    </Card>
  );
}

export function LossesChart({ report }: { report: FunnelReport }) {
  const t = useText('figures');
  const c = useText('common');
  const reasonName = useReasonName();
  const most = Math.max(1, ...report.losses.map((one) => one.number));
  return (
    <Card title={t('losses.title')}>
      {report.losses.length === 0 ? (
        <Soft>{t('losses.none')}</Soft>
      ) : (
        <div className={styles['scroll']}>
          <table className={styles['chart']}>
            <thead>
              <tr>
                <th scope="col">{t('losses.reason')}</th>
                <th scope="col">{t('losses.number')}</th>
                <th scope="col">{c('customer.stage')}</th>
              </tr>
            </thead>
            <tbody>
              {report.losses.map(({ stage, reason, number }) => (
                <tr key={`${stage}-${reason}`}>
                  <th scope="row">{reasonName(reason)}</th>
                  <td className={styles['bar']}>
                    <span>
                      <Counted
                        count={number}
                        address={movesAt(report, { kind: 'LOST', left: stage, reason })}
                        about={`${reasonName(reason)} ${c(`stage.${stage}`)}`}
                      />
                      <Meter
                        label={reasonName(reason)}
                        value={Math.round((100 * number) / most)}
                        tone="warn"
                      />
                    </span>
                  </td>
                  <td>{c(`stage.${stage}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
