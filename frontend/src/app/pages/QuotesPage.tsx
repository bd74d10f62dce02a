import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { quotesQuery } from '@/features/quotes/api/listQuotes';
import { quoteStatuses, type QuoteStatus } from '@/features/quotes/model';
import { QuoteRecords } from '@/features/quotes/QuoteRecords';
import { Choices } from '@/shared/form/Choices';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty, Loading } from '@/shared/ui/State';
import { sellers } from './quoting/sellers';
import { member, type Raw } from '@/shared/router/raw';

type QuoteSearch = { status?: QuoteStatus };

function quoteSearch(raw: Raw): QuoteSearch {
  return { status: member(raw['status'], quoteStatuses) };
}

const HouseholdQuoteDialog = lazy(() => import('./quoting/HouseholdQuoteDialog'));

export function QuotesPage() {
  const t = useText('quotes');
  const user = useUser();
  const { status } = useSearch(quoteSearch);
  const [issues, setIssues] = useState(false);
  const query = useInfiniteQuery(quotesQuery({ status }));
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        hasRole(user, ...sellers) && (
          <Button look="primary" icon="plus" onClick={() => setIssues(true)}>
            {t('household.issue')}
          </Button>
        )
      }
    >
      <Choices
        label={t('list.status')}
        value={status ?? 'ALL'}
        options={[
          { value: 'ALL', label: t('all') },
          ...quoteStatuses.map((one) => ({ value: one, label: t(`status.${one}`) })),
        ]}
        onChange={(chosen) =>
          go(href({ to: '/quotes', search: { status: chosen === 'ALL' ? undefined : chosen } }))
        }
      />
      <RecordPages query={query} exportAs="quotes" empty={<Empty title={t('list.empty')} icon="tariff" />}>
        {(records) => <QuoteRecords quotes={records} />}
      </RecordPages>
      {issues && (
        // Its texts may still be on their way; the list stays.
        <Suspense fallback={<Loading rows={2} />}>
          <HouseholdQuoteDialog onClose={() => setIssues(false)} />
        </Suspense>
      )}
    </Page>
  );
}
