import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { companiesQuery } from '@/features/property/api/companies';
import { CompanyRecords } from '@/features/property/CompanyRecords';
import { NewCompanyDialog } from '@/features/property/dialogs/NewCompanyDialog';
import { SearchBox } from '@/shared/form/SearchBox';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { words, type Raw } from '@/shared/router/raw';

type CompanySearch = { q?: string };

function companySearch(raw: Raw): CompanySearch {
  return { q: words(raw['q']) };
}

/** CO-30: the property companies, each with what it manages. */
export function CompaniesPage() {
  const t = useText('property');
  const user = useUser();
  const { q } = useSearch(companySearch);
  const [adding, setAdding] = useState(false);
  const companies = useInfiniteQuery(companiesQuery({ q }));
  const find = useCallback(
    (typed: string) =>
      go(href({ to: '/property-companies', search: { q: typed.trim() } }), { replace: true }),
    [],
  );
  // A company is kept by the unit its keeper works for, and seen below it.
  const unit = user.scopes[0]?.split('/').at(-1);
  return (
    <Page
      title={t('title')}
      actions={
        unit !== undefined &&
        hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'SUPERVISOR', 'ADMIN') && (
          <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )
      }
    >
      <SearchBox label={t('search')} placeholder={t('placeholder')} value={q ?? ''} onSearch={find} />
      <RecordPages
        query={companies}
        exportAs="property-companies"
        empty={<Empty title={t('none')} icon="building" />}
      >
        {(records) => <CompanyRecords companies={records} />}
      </RecordPages>
      {adding && unit !== undefined && (
        <NewCompanyDialog
          orgUnitId={unit}
          onClose={() => setAdding(false)}
          onDone={(companyId) => go(href({ to: '/property-companies/$companyId', params: { companyId } }))}
        />
      )}
    </Page>
  );
}
