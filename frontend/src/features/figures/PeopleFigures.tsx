import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { useStaffName } from '@/shared/staff/useStaff';
import { Counted } from './Counted';
import { customersAt, movesAt, movesEver, ordersAt, partAt } from './drill';
import styles from './figures.module.css';
import { FigureTable } from './FigureTable';
import { forecastBasis, type FunnelReport } from './model';

export function PeopleTable({ report }: { report: FunnelReport }) {
  const t = useText('figures');
  const format = useFormat();
  const nameOf = useStaffName();
  if (report.people.length === 0) return null;
  const entered = (person: FunnelReport['people'][number]) =>
    Object.values(person.entered).reduce((sum, one) => sum + one, 0);
  return (
    <FigureTable
      title={t('people.title')}
      columns={[t('people.who'), t('people.steps'), t('head.signed'), t('head.fee'), t('head.lost')]}
      note={t('people.text')}
    >
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
    </FigureTable>
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
      <FigureTable
        title={t('forecast.title')}
        columns={[
          c('customer.stage'),
          t('stages.now'),
          t('forecast.entered'),
          t('forecast.onNet'),
          t('forecast.rate'),
        ]}
        note={
          <>
            {t('forecast.text', { average: format.money(forecast.averageOrder) })}{' '}
            <Counted
              count={forecast.ordersEver}
              address={partAt('orders', { grid: gridPath })}
              about={t('forecast.orders')}
            >
              {t('forecast.ordersEver', { count: forecast.ordersEver })}
            </Counted>
          </>
        }
      >
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
      </FigureTable>
    </div>
  );
}
