import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { budgetsQuery } from '@/features/budgets/api/readBudgets';
import { BudgetRecords } from '@/features/budgets/BudgetRecords';
import { budgetStatuses, type BudgetStatus } from '@/features/budgets/model';
import { OpenDialog } from '@/features/budgets/OpenDialog';
import { gridsQuery } from '@/features/orgunits/api/listGrids';
import { GridField } from '@/features/orgunits/GridField';
import { Choices } from '@/shared/form/Choices';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { member, type Raw } from '@/shared/router/raw';

type BudgetsSearch = { status?: BudgetStatus };

function budgetsSearch(raw: Raw): BudgetsSearch {
  return { status: member(raw['status'], budgetStatuses) };
}

/** CP-50 to CP-52: the budgets of the grids, the latest quarter first. */
export function BudgetsPage() {
  const t = useText('budgets');
  const user = useUser();
  const { status } = useSearch(budgetsSearch);
  const query = useInfiniteQuery(budgetsQuery({ status }));
  const grids = useQuery(gridsQuery);
  const [opens, setOpens] = useState(false);
  const gridName = (path: string) => grids.data?.items.find((one) => one.path === path)?.name ?? path;
  return (
    <Page
      title={t('title')}
      note={t('about')}
      actions={
        <>
          {hasRole(user, 'GRID_MANAGER', 'SUPERVISOR') && (
            <Button look="primary" icon="plus" onClick={() => setOpens(true)}>
              {t('open')}
            </Button>
          )}
        </>
      }
    >
      <Choices
        label={t('status')}
        value={status ?? 'ALL'}
        options={[
          { value: 'ALL', label: t('anyStatus') },
          ...budgetStatuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
        ]}
        onChange={(chosen) =>
          go(href({ to: '/budgets', search: { status: chosen === 'ALL' ? undefined : chosen } }))
        }
      />
      <RecordPages
        query={query}
        exportAs="budgets"
        empty={
          <Empty title={t('none')} icon="tariff">
            <p>{t('noneText')}</p>
          </Empty>
        }
      >
        {(records) => <BudgetRecords budgets={records} gridName={gridName} />}
      </RecordPages>
      {opens && (
        <OpenDialog
          grid={(gridPath, onChange) => <GridField name="gridPath" value={gridPath} onChange={onChange} />}
          onClose={() => setOpens(false)}
        />
      )}
    </Page>
  );
}
