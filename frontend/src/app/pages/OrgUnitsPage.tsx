import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { branchesQuery, gridPages } from '@/features/orgunits/api/manageGrids';
import { SelectField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Records } from '@/shared/ui/Records';
import { Empty } from '@/shared/ui/State';
import { unitSearch } from './unitSearch';

/** The grids of a city, to be moved, merged and split. */
export function OrgUnitsPage() {
  const t = useText('orgunits');
  const c = useText('common');
  const { unit } = useSearch(unitSearch);
  const branches = useQuery(branchesQuery());
  const grids = useInfiniteQuery(gridPages(unit));
  const nameOf = (path: string) => {
    const id = path.split('/').at(-2);
    return branches.data?.items.find((one) => one.id === id)?.name ?? id;
  };
  return (
    <Page title={t('title')} note={t('note')}>
      <SelectField
        name="unit"
        label={t('branch')}
        empty={c('action.all')}
        value={unit ?? ''}
        options={(branches.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
        onChange={(chosen) => go(href({ to: '/org-units', search: { unit: chosen } }), { replace: true })}
      />
      <RecordPages query={grids} exportAs="grids" empty={<Empty title={t('none')} icon="order" />}>
        {(records) => (
          <Records
            label={t('title')}
            records={records}
            idOf={(one) => one.id}
            title={{
              header: c('org.grid'),
              cell: (one) => (
                <Link to="/org-units/$unitId" params={{ unitId: one.id }}>
                  {one.name}
                </Link>
              ),
            }}
            columns={[
              { key: 'branch', header: t('branch'), cell: (one) => nameOf(one.path) },
              { key: 'id', header: t('code'), cell: (one) => one.id },
            ]}
          />
        )}
      </RecordPages>
    </Page>
  );
}
