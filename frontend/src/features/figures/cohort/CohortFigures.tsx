import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Counted } from '../Counted';
import { BarCell, FigureTable } from '../FigureTable';
import { moveReasons, useReasonName } from '../reasons';
import { Tile, Tiles } from '../Tiles';
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
    <Tiles>
      <Tile name={t('cohort.leads')} count={report.leads} address={leadsAt} />
      <Tile name={t('cohort.customers')} count={report.customers} address={at({})} />
      <Tile name={t('cohort.signed')} count={buyers} address={at({ signed: 'yes' })}>
        {format.number(report.signed)}
      </Tile>
      <Tile name={t('head.fee')} count={buyers} address={at({ signed: 'yes' })}>
        {format.money(report.monthlyFee)}
      </Tile>
      <Tile name={t('head.lost')} count={report.lost} address={at({ loss: 'ANY' })} />
    </Tiles>
  );
}

/** How far they got. */
export function CohortStages({ report, at }: Pick<CohortFiguresProps, 'report' | 'at'>) {
  const t = useText('figures');
  const c = useText('common');
  const format = useFormat();
  return (
    <FigureTable
      title={t('cohort.stages')}
      columns={[c('customer.stage'), t('cohort.reached'), t('cohort.percent'), t('stages.now')]}
      note={t('cohort.text')}
    >
      {report.stages.map(({ stage, now, reached, percent }) => {
        const name = c(`stage.${stage}`);
        return (
          <tr key={stage}>
            <th scope="row">{name}</th>
            <BarCell label={name} of={{ part: percent ?? 0, whole: 100 }}>
              <Counted
                count={reached}
                address={at({ reached: stage })}
                about={`${t('cohort.reached')} ${name}`}
              />
            </BarCell>
            <td>{percent === null ? '–' : format.percent(percent)}</td>
            <td>
              <Counted count={now} address={at({ now: stage })} about={`${t('stages.now')} ${name}`} />
            </td>
          </tr>
        );
      })}
    </FigureTable>
  );
}

export function CohortLosses({ report, at }: Pick<CohortFiguresProps, 'report' | 'at'>) {
  const t = useText('figures');
  const reasonName = useReasonName();
  return (
    <FigureTable title={t('losses.title')} columns={[t('losses.reason'), t('losses.number')]}>
      {report.losses.map(({ reason, number }) => (
        <tr key={reason}>
          <th scope="row">{reasonName(reason)}</th>
          <BarCell label={reasonName(reason)} of={{ part: number, whole: report.lost }} tone="warn">
            <Counted
              count={number}
              // A reason this version does not know leads to all who are lost.
              address={at({ loss: moveReasons.find((one) => one === reason) ?? 'ANY' })}
              about={reasonName(reason)}
            />
          </BarCell>
        </tr>
      ))}
    </FigureTable>
  );
}
