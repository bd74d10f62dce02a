import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { useStaffName } from '@/shared/staff/useStaff';
import { Card, Soft } from '@/shared/ui/Card';
import { Counted } from './Counted';
import { customersAt, movesAt, movesEver, ordersAt, partAt } from './drill';
import styles from './figures.module.css';
import { forecastBasis, type FunnelReport } from './model';

export function PeopleTable({ report }: { report: FunnelReport }) {
  const t = useText('figures');
  const format = useFormat();
  const nameOf = useStaffName();
  if (report.people.length === 0) return null;
  const entered = (person: FunnelReport['people'][number]) =>
    Object.values(person.entered).reduce((sum, one) => sum + one, 0);
  return (
    <Card title={t('people.title')}>
      <div className={styles['scroll']}>
        <table className={styles['chart']}>
          <thead>
            <tr>
              <th scope="col">{t('people.who')}</th>
              <th scope="col">{t('people.steps')}</th>
              <th scope="col">{t('head.signed')}</th>
              <th scope="col">{t('head.fee')}</th>
              <th scope="col">{t('head.lost')}</th>
            </tr>
          </thead>
          <tbody>
            {report.people.map((person) => {
              const staff = person.staffId;
              const name = nameOf(staff);
              return (
                <tr key={staff}>
                  <th scope="row">
                    <Link
                      to="/customers"
                      search={{ grid: report.gridPath, holder: staff }}
                      className={styles['lead']}
                    >
                      {name}
                    </Link>
                  </th>
                  <td>
                    <Counted
                      count={entered(person)}
                      address={movesAt(report, { kind: 'FORWARD', staff })}
                      about={`${t('people.steps')} ${name}`}
                    />
                  </td>
                  <td>
                    <Counted
                      count={person.signed}
                      address={ordersAt(report, { staff })}
                      about={`${t('head.signed')} ${name}`}
                    />
                  </td>
                  <td>
                    <Counted
                      count={person.signed}
                      address={ordersAt(report, { staff })}
                      about={`${t('head.fee')} ${name}`}
                    >
                      {format.money(person.monthlyFee)}
                    </Counted>
                  </td>
                  <td>
                    <Counted
                      count={person.lost}
                      address={movesAt(report, { kind: 'LOST', staff })}
                      about={`${t('head.lost')} ${name}`}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Soft>{t('people.text')}</Soft>
    </Card>
  );
}

/** What the expected fee rests on: those on their way, and how many ever got from there on net. */
export function ForecastTable({ report }: { report: FunnelReport }) {
  const t = useText('figures');
  const c = useText('common');
  const format = useFormat();
  const forecast = report.forecast;
  if (!forecast?.averageOrder) return null;
  const { gridPath } = report;
  const onNet = c('stage.ON_NET');
  return (
    <div id={forecastBasis} tabIndex={-1}>
      <Card title={t('forecast.title')}>
        <div className={styles['scroll']}>
          <table className={styles['chart']}>
            <thead>
              <tr>
                <th scope="col">{c('customer.stage')}</th>
                <th scope="col">{t('stages.now')}</th>
                <th scope="col">{t('forecast.entered')}</th>
                <th scope="col">{t('forecast.onNet')}</th>
                <th scope="col">{t('forecast.rate')}</th>
              </tr>
            </thead>
            <tbody>
              {forecast.basis.map((one) => {
                const name = c(`stage.${one.stage}`);
                return (
                  <tr key={one.stage}>
                    <th scope="row">{name}</th>
                    <td>
                      <Counted
                        count={one.now}
                        address={customersAt(gridPath, { stage: one.stage, lost: 'no' })}
                        about={name}
                      />
                    </td>
                    <td>
                      <Counted
                        count={one.enteredEver}
                        address={movesEver(gridPath, { entered: one.stage })}
                        about={`${t('forecast.entered')} ${name}`}
                      />
                    </td>
                    <td>
                      <Counted
                        count={one.onNetEver}
                        address={movesEver(gridPath, { entered: 'ON_NET' })}
                        about={onNet}
                      />
                    </td>
                    <td>{format.percent(100 * one.rate)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <Soft>
          {t('forecast.text', { average: format.money(forecast.averageOrder) })}{' '}
          <Counted
            count={forecast.ordersEver}
            address={partAt('orders', { grid: gridPath })}
            about={t('forecast.orders')}
          >
            {t('forecast.ordersEver', { count: forecast.ordersEver })}
          </Counted>
        </Soft>
      </Card>
    </div>
  );
}
