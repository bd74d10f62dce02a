import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Card, Soft } from '@/shared/ui/Card';
import { Meter } from '@/shared/ui/Meter';
import { Counted } from '../Counted';
import styles from '../figures.module.css';
import { moveReasons, useReasonName } from '../reasons';
import type { CohortReport } from './model';
import { membersOf, type CohortPart } from './part';

type CohortFiguresProps = {
  report: CohortReport;
  /** Address of the customers a figure counts. */
  at: (part: CohortPart) => string;
  /** Address of the firms met; null when the user may not see them. */
  leadsAt: string | null;
};

/** The cohort at a glance. */
export function CohortHeadline({ report, at, leadsAt }: CohortFiguresProps) {
  const t = useText('figures');
  const format = useFormat();
  const buyers = membersOf(report.members, { signed: 'yes' }).length;
  return (
    <dl className={styles['head']}>
      <div>
        <dt>{t('cohort.leads')}</dt>
        <dd>
          {leadsAt === null ? (
            format.number(report.leads)
          ) : (
            <Counted count={report.leads} address={leadsAt} about={t('cohort.leads')} />
          )}
        </dd>
      </div>
      <div>
        <dt>{t('cohort.customers')}</dt>
        <dd>
          <Counted count={report.customers} address={at({})} about={t('cohort.customers')} />
        </dd>
      </div>
      <div>
        <dt>{t('cohort.signed')}</dt>
        <dd>
          <Counted count={buyers} address={at({ signed: 'yes' })} about={t('cohort.signed')}>
            {format.number(report.signed)}
          </Counted>
        </dd>
      </div>
      <div>
        <dt>{t('head.fee')}</dt>
        <dd>
          <Counted count={buyers} address={at({ signed: 'yes' })} about={t('head.fee')}>
            {format.money(report.monthlyFee)}
          </Counted>
        </dd>
      </div>
      <div>
        <dt>{t('head.lost')}</dt>
        <dd>
          <Counted count={report.lost} address={at({ loss: 'ANY' })} about={t('head.lost')} />
        </dd>
      </div>
    </dl>
  );
}

/** How far they got: a chart that is a table, each figure leads to its customers. */
export function CohortStages({ report, at }: Pick<CohortFiguresProps, 'report' | 'at'>) {
  const t = useText('figures');
  const c = useText('common');
  const format = useFormat();
  return (
    <Card title={t('cohort.stages')}>
      <div className={styles['scroll']}>
        <table className={styles['chart']}>
          <thead>
            <tr>
              <th scope="col">{c('customer.stage')}</th>
              <th scope="col">{t('cohort.reached')}</th>
              <th scope="col">{t('cohort.percent')}</th>
              <th scope="col">{t('stages.now')}</th>
            </tr>
          </thead>
          <tbody>
            {report.stages.map(({ stage, now, reached, percent }) => {
              const name = c(`stage.${stage}`);
              return (
                <tr key={stage}>
                  <th scope="row">{name}</th>
                  <td className={styles['bar']}>
                    <span>
                      <Counted
                        count={reached}
                        address={at({ reached: stage })}
                        about={`${t('cohort.reached')} ${name}`}
                      />
                      <Meter label={name} value={Math.round(percent ?? 0)} />
                    </span>
                  </td>
                  <td>{percent === null ? '–' : format.percent(percent)}</td>
                  <td>
                    <Counted count={now} address={at({ now: stage })} about={`${t('stages.now')} ${name}`} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Soft>{t('cohort.text')}</Soft>
    </Card>
  );
}

export function CohortLosses({ report, at }: Pick<CohortFiguresProps, 'report' | 'at'>) {
  const t = useText('figures');
  const reasonName = useReasonName();
  return (
    <Card title={t('losses.title')}>
      <div className={styles['scroll']}>
        <table className={styles['chart']}>
          <thead>
            <tr>
              <th scope="col">{t('losses.reason')}</th>
              <th scope="col">{t('losses.number')}</th>
            </tr>
          </thead>
          <tbody>
            {report.losses.map(({ reason, number }) => (
              <tr key={reason}>
                <th scope="row">{reasonName(reason)}</th>
                <td className={styles['bar']}>
                  <span>
                    <Counted
                      count={number}
                      // A reason this version does not know leads to all who are lost.
                      address={at({ loss: moveReasons.find((one) => one === reason) ?? 'ANY' })}
                      about={reasonName(reason)}
                    />
                    <Meter
                      label={reasonName(reason)}
                      value={Math.round((100 * number) / report.lost)}
                      tone="warn"
                    />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
