import { useQuery } from '@tanstack/react-query';
import { quadrants } from '@/features/assessment/model';
import { buildStates, marketingStates } from '@/features/communities/model';
import { gridsQuery } from '@/features/orgunits/api/listGrids';
import { SelectField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import type { MapFilter } from './api/showMap';
import styles from './map.module.css';

type MapFiltersProps = { filter: MapFilter; onChange: (filter: MapFilter) => void };

/** Which communities are shown: of a grid, of a state, of a grade. */
export function MapFilters({ filter, onChange }: MapFiltersProps) {
  const t = useText('map');
  const c = useText('common');
  const o = useText('communities');
  const g = useText('grades');
  const grids = useQuery(gridsQuery);
  const all = c('action.all');
  const chosen = <T extends string>(value: T | ''): T | undefined => (value === '' ? undefined : value);
  return (
    <div className={styles['filters']} role="group" aria-label={t('filter')}>
      {(grids.data?.items.length ?? 0) > 1 && (
        <SelectField
          name="gridPath"
          label={c('org.grid')}
          empty={all}
          value={filter.gridPath ?? ''}
          options={(grids.data?.items ?? []).map((grid) => ({ value: grid.path, label: grid.name }))}
          onChange={(gridPath) => onChange({ ...filter, gridPath: chosen(gridPath) })}
        />
      )}
      <SelectField
        name="marketingState"
        label={t('state')}
        empty={all}
        value={filter.marketingState ?? ''}
        options={marketingStates.map((value) => ({ value, label: c(`marketingState.${value}`) }))}
        onChange={(marketingState) => onChange({ ...filter, marketingState: chosen(marketingState) })}
      />
      <SelectField
        name="buildState"
        label={t('build')}
        empty={all}
        value={filter.buildState ?? ''}
        options={buildStates.map((value) => ({ value, label: o(`buildState.${value}`) }))}
        onChange={(buildState) => onChange({ ...filter, buildState: chosen(buildState) })}
      />
      <SelectField
        name="quadrant"
        label={t('grade')}
        empty={all}
        value={filter.quadrant ?? ''}
        options={quadrants.map((value) => ({ value, label: g(`quadrant.${value}`) }))}
        onChange={(quadrant) => onChange({ ...filter, quadrant: chosen(quadrant) })}
      />
    </div>
  );
}
