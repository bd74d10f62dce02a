import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useStaffName } from '@/shared/staff/useStaff';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { ButtonLink } from '@/shared/ui/Button';
import { Card, Facts, Soft } from '@/shared/ui/Card';
import { Records } from '@/shared/ui/Records';
import { RecordPages } from '@/shared/ui/RecordPages';
import { attributionsQuery } from './api/readRoadshows';
import type { AttributedOrder, Roadshow } from './model';
import { runSheetOf } from './planning';
import styles from './roadshow.module.css';

export function PlanCard({ show, place }: { show: Roadshow; place: ReactNode }) {
  const t = useText('roadshows');
  const format = useFormat();
  const { plan } = show;
  return (
    <Card title={t('step.place')}>
      <Facts
        items={[
          [t('field.community'), place],
          [t('field.day'), format.weekday(plan.day)],
          [t('field.time'), `${plan.from}–${plan.until}`],
          [t('field.spotKind'), t(`spotKinds.${plan.spotKind}`)],
          [t('field.spot'), plan.spot],
          [t('field.agreement'), plan.agreement],
          [t('field.permit'), plan.permit],
          [t('field.rain'), plan.rainPlan],
          [t('field.weather'), plan.weatherNote],
          [t('reason'), show.reason],
        ]}
      />
      <p>{plan.spotReason}</p>
      {plan.separatedEntrances && <Soft>{t('field.separated')}</Soft>}
    </Card>
  );
}

export function KitCard({ show }: { show: Roadshow }) {
  const t = useText('roadshows');
  return (
    <Card title={t('step.kit')} count={show.plan.kit.length}>
      <ul>
        {show.plan.kit.map((one, index) => (
          <li key={index} className={styles['line']}>
            <span>
              {t(`kits.${one.kind}`)} {one.assetId !== null && <small>{one.assetId}</small>}
            </span>
            <Badge tone={one.ready ? 'good' : 'warn'}>{t(one.ready ? 'kit.ready' : 'kit.notReady')}</Badge>
          </li>
        ))}
        {show.missingKit.map((kind) => (
          <li key={kind} className={styles['line']}>
            <span>{t(`kits.${kind}`)}</span>
            <Badge tone="bad">{t('kit.missing')}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function StaffCard({ show }: { show: Roadshow }) {
  const t = useText('roadshows');
  const nameOf = useStaffName();
  return (
    <Card title={t('step.staff')} count={show.plan.staff.length}>
      {show.plan.staff.length === 0 ? (
        <Soft>{t('staff.none')}</Soft>
      ) : (
        <ul>
          {show.plan.staff.map((one, index) => (
            <li key={index} className={styles['line']}>
              <span>{one.name ?? nameOf(one.staffId)}</span>
              <Badge tone={one.role === 'TECHNICIAN' ? 'calm' : 'none'}>{t(`roles.${one.role}`)}</Badge>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** What happens when; with the other cards of the page it is the run sheet on paper. */
export function SheetCard({ show }: { show: Roadshow }) {
  const t = useText('roadshows');
  return (
    <Card title={t('sheet.title')}>
      <ol className={styles['sheet']}>
        {runSheetOf(show.plan).map((step) => (
          <li key={step.what}>
            <strong>{step.at}</strong>
            <span>{t(`sheet.${step.what}`)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What came of it, and what each lead and order cost. */
export function ResultCard({ show }: { show: Roadshow }) {
  const t = useText('roadshows');
  const format = useFormat();
  const { result } = show;
  return (
    <Card
      title={t('result.title')}
      actions={
        result && (
          <ButtonLink to="/leads" search={{ whose: 'all', campaign: show.id }} look="quiet">
            {t('result.see')}
          </ButtonLink>
        )
      }
    >
      {result === null ? (
        <Soft>{t('result.none')}</Soft>
      ) : (
        <>
          <Facts
            items={[
              [t('result.attendance'), format.number(result.attendance)],
              [t('result.leads'), format.number(result.leads)],
              [t('result.orders'), format.number(result.orders)],
              [t('result.cost'), format.money(result.cost)],
              [
                t('result.costPerLead'),
                result.costPerLead ? format.money(result.costPerLead) : t('result.noValue'),
              ],
              [
                t('result.costPerOrder'),
                result.costPerOrder ? format.money(result.costPerOrder) : t('result.noValue'),
              ],
            ]}
          />
          {result.note !== null && <p>{result.note}</p>}
        </>
      )}
    </Card>
  );
}

/** CP-42: orders the show had part in, by both rules. */
export function AttributionCard({ show }: { show: Roadshow }) {
  const t = useText('roadshows');
  const format = useFormat();
  const query = useInfiniteQuery(attributionsQuery(show.id));
  const partOf = ({ firstTouch, lastTouch }: AttributedOrder) => {
    const first = firstTouch?.campaignId === show.id;
    const last = lastTouch?.campaignId === show.id;
    return first && last ? 'both' : first ? 'first' : last ? 'last' : 'between';
  };
  return (
    <Card title={t('attribution.title')}>
      <Soft>{t('attribution.text')}</Soft>
      <RecordPages query={query} empty={<Soft>{t('attribution.none')}</Soft>}>
        {(orders) => {
          const parts = orders.map(partOf);
          const count = (one: 'first' | 'last') =>
            parts.filter((part) => part === one || part === 'both').length;
          return (
            <>
              <p>{t('attribution.counts', { first: count('first'), last: count('last') })}</p>
              <Records
                cards
                label={t('attribution.title')}
                records={orders}
                idOf={(one) => one.orderId}
                title={{ header: t('attribution.order'), cell: (one) => one.orderId }}
                columns={[
                  {
                    key: 'part',
                    header: t('attribution.part'),
                    onPhone: 'top',
                    cell: (one) => <Badge tone="calm">{t(`attribution.${partOf(one)}`)}</Badge>,
                  },
                  {
                    key: 'signed',
                    header: t('attribution.signed'),
                    cell: (one) => format.moment(one.signedAt),
                  },
                  {
                    key: 'fee',
                    header: t('attribution.fee'),
                    cell: (one) => `${t('attribution.fee')} ${format.money(one.monthlyFee)}`,
                  },
                ]}
              />
            </>
          );
        }}
      </RecordPages>
    </Card>
  );
}
