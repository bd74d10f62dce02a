import { Counted } from '../Counted';
import { BarCell, FigureTable } from '../FigureTable';
import { useText } from '@/shared/i18n/useText';

type NumbersChartProps = {
  title: string;
  /** What a row is of. */
  of: string;
  rows: readonly { key: string; name: string; number: number; address: string }[];
  text?: string;
};

/** Numbers by name, as bars beside their figures. */
export function NumbersChart({ title, of, rows, text }: NumbersChartProps) {
  const t = useText('figures');
  const most = Math.max(1, ...rows.map((one) => one.number));
  return (
    <FigureTable
      title={title}
      columns={[of, t('losses.number')]}
      none={rows.length === 0 && t('prices.noProposals')}
      note={text}
    >
      {rows.map(({ key, name, number, address }) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          <BarCell label={name} of={{ part: number, whole: most }}>
            <Counted count={number} address={address} about={name} />
          </BarCell>
        </tr>
      ))}
    </FigureTable>
  );
}
