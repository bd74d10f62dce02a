import { useInfiniteQuery } from '@tanstack/react-query';
import { UnitName } from '@/features/orgunits/UnitName';
import { movesQuery } from '@/features/figures/api/listRows';
import { useMeansName } from '@/features/figures/means';
import { useReasonName } from '@/features/figures/reasons';
import { moveSearch } from '@/features/figures/rows/filter';
import { MoveRecords } from '@/features/figures/rows/MoveRecords';
import { RowsBar } from '@/features/figures/rows/RowsBar';
import { useText } from '@/shared/i18n/useText';
import { useSearch } from '@/shared/router/useSearch';
import { useStaffName } from '@/shared/staff/useStaff';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';

/** FN-03: the moves between stages a figure counts. */
export function MovesPage() {
  const t = useText('figures');
  const c = useText('common');
  const search = useSearch(moveSearch);
  const query = useInfiniteQuery(movesQuery(search));
  const nameOf = useStaffName();
  const reasonName = useReasonName();
  const meansName = useMeansName();
  const { kind, entered, left, reason, means, staff, from, to } = search;
  return (
    <Page
      upTo="/figures"
      title={t('moves.title')}
      note={from !== undefined && to !== undefined && t('note', { from, to })}
    >
      <RowsBar
        total={query.data?.pages[0]?.total ?? null}
        unit={search.grid && <UnitName path={search.grid} />}
        common={[
          kind && t(`moves.only.${kind}`),
          entered && t('moves.entered', { stage: c(`stage.${entered}`) }),
          left && t('moves.left', { stage: c(`stage.${left}`) }),
          reason && reasonName(reason),
          means && meansName(means),
          staff && nameOf(staff),
        ]}
      />
      <RecordPages
        query={query}
        exportAs="stage-moves"
        empty={<Empty title={t('moves.none')} icon="chart" />}
      >
        {(records) => <MoveRecords moves={records} />}
      </RecordPages>
    </Page>
  );
}
