import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { StaffName } from '@/shared/staff/StaffName';
import { Card, Soft } from '@/shared/ui/Card';
import { Meter } from '@/shared/ui/Meter';
import styles from './figures.module.css';
import type { FunnelReport } from './model';

const reasons = ['PRICE', 'COMPETITOR', 'NO_COVERAGE', 'NO_NEED', 'MOVED', 'CLOSED', 'OTHER'] as const;

/** Those who are lost and were not claimed again; the list knows neither the month nor the reason. */
const lostIn = (report: FunnelReport) => ({ grid: report.gridPath, lost: 'yes' });

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
          <Link to="/customers" search={{ grid: report.gridPath, lost: 'no' }}>
            {format.number(now)}
          </Link>
        </dd>
      </div>
      <div>
        <dt>{t('head.signed')}</dt>
        <dd>{format.number(report.orders.signed)}</dd>
      </div>
      <div>
        <dt>{t('head.fee')}</dt>
        <dd>{format.money(report.orders.monthlyFee)}</dd>
      </div>
      <div>
        <dt>{t('head.lost')}</dt>
        <dd>
          <Link to="/customers" search={lostIn(report)}>
            {format.number(report.lost)}
          </Link>
        </dd>
      </div>
      {expected && (
        <div>
          <dt>{t('head.expected')}</dt>
          <dd>{format.money(expected)}</dd>
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
            {report.stages.map((one) => (
              <tr key={one.stage}>
                <th scope="row">{c(`stage.${one.stage}`)}</th>
                <td className={styles['bar']}>
                  <span>
                    <Link
                      to="/customers"
                      search={{ stage: one.stage, grid: report.gridPath, lost: 'no' }}
                      className={styles['lead']}
                    >
                      {format.number(one.now)}
                      <span className="sr-only">{` ${c(`stage.${one.stage}`)}`}</span>
                    </Link>
                    <Meter label={c(`stage.${one.stage}`)} value={Math.round((100 * one.now) / most)} />
                  </span>
                </td>
                <td>{format.number(one.entered)}</td>
                <td>{one.conversionPercent === null ? '–' : format.percent(one.conversionPercent)}</td>
                <td>{one.averageDays === null ? '–' : format.number(one.averageDays)}</td>
                <td>{format.number(one.movedBack)}</td>
              </tr>
            ))}
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
  const format = useFormat();
  const most = Math.max(1, ...report.losses.map((one) => one.number));
  const reasonName = (reason: string) => {
    const known = reasons.find((one) => one === reason);
    return known === undefined ? reason : t(`reason.${known}`);
  };
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
              {report.losses.map((one) => (
                <tr key={`${one.stage}-${one.reason}`}>
                  <th scope="row">{reasonName(one.reason)}</th>
                  <td className={styles['bar']}>
                    <span>
                      <strong>{format.number(one.number)}</strong>
                      <Meter
                        label={reasonName(one.reason)}
                        value={Math.round((100 * one.number) / most)}
                        tone="warn"
                      />
                    </span>
                  </td>
                  <td>{c(`stage.${one.stage}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {report.lost > 0 && (
        <p>
          <Link to="/customers" search={lostIn(report)} className={styles['lead']}>
            {t('losses.all')}
          </Link>
        </p>
      )}
    </Card>
  );
}

export function PeopleTable({ report }: { report: FunnelReport }) {
  const t = useText('figures');
  const format = useFormat();
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
            {report.people.map((person) => (
              <tr key={person.staffId}>
                <th scope="row">
                  <Link
                    to="/customers"
                    search={{ grid: report.gridPath, holder: person.staffId }}
                    className={styles['lead']}
                  >
                    <StaffName id={person.staffId} />
                  </Link>
                </th>
                <td>{format.number(entered(person))}</td>
                <td>{format.number(person.signed)}</td>
                <td>{format.money(person.monthlyFee)}</td>
                <td>{format.number(person.lost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Soft>{t('people.text')}</Soft>
    </Card>
  );
}
