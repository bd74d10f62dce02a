import { Counted } from '@/features/figures/Counted';
import { BarCell, FigureTable } from '@/features/figures/FigureTable';
import type { LeadFigure, LeadTrait } from '@/features/leads/model';
import { leadsAt, received, type LeadsSearch } from '@/features/leads/search';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import styles from './table.module.css';
import { useTraitName } from './useTraitName';

type LeadFigureTableProps = {
  trait: LeadTrait;
  rows: readonly LeadFigure[];
  /** What all of them have in common. */
  within: LeadsSearch;
};

/** Leads by one trait: bars beside their figures, and each figure leads to its leads. */
export function LeadFigureTable({ trait, rows, within }: LeadFigureTableProps) {
  const t = useText('leadFigures');
  const format = useFormat();
  const nameOf = useTraitName({
    competitors: trait === 'COMPETITOR',
    campaigns: trait === 'CAMPAIGN' ? rows.map((one) => one.key) : [],
  });
  const most = Math.max(1, ...rows.map((one) => one.leads));
  // Months follow each other; of everything else the most frequent comes first, and what was not told last.
  const shown = [...rows].sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return trait === 'CONTRACT_END' ? a.key.localeCompare(b.key) : b.leads - a.leads;
  });
  return (
    <FigureTable
      title={t(`traits.${trait}`)}
      columns={[
        t(`traits.${trait}`),
        t('head.leads'),
        t('head.received'),
        t('head.converted'),
        t('head.rate'),
      ]}
      look={styles['table']}
      note={`${t(trait === 'INTEREST' ? 'several' : 'once')} ${t('erased')}`}
    >
      {shown.map((one) => {
        const name = nameOf(trait, one.key);
        const converted = leadsAt({ ...within, status: 'CONVERTED' }, trait, one.key);
        return (
          <tr key={one.key ?? ''}>
            <th scope="row">{name}</th>
            <BarCell label={name} of={{ part: one.leads, whole: most }}>
              <Counted count={one.leads} address={leadsAt(within, trait, one.key)} about={name} />
            </BarCell>
            <td>
              <Counted
                count={one.handedOver}
                address={leadsAt({ ...within, status: received }, trait, one.key)}
                about={`${t('head.received')} ${name}`}
              />
            </td>
            <td>
              <Counted count={one.converted} address={converted} about={`${t('head.converted')} ${name}`} />
            </td>
            <td>
              <Counted count={one.converted} address={converted} about={`${t('head.rate')} ${name}`}>
                {format.percent((100 * one.converted) / one.leads)}
              </Counted>
            </td>
          </tr>
        );
      })}
    </FigureTable>
  );
}
