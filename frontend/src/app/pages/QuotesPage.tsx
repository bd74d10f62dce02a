import { useInfiniteQuery } from '@tanstack/react-query';
import { quotesQuery } from '@/features/quotes/api/listQuotes';
import { quoteStatuses } from '@/features/quotes/model';
import { QuoteRecords } from '@/features/quotes/QuoteRecords';
import { Choices } from '@/shared/form/Choices';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { quoteSearch } from '../search';

export function QuotesPage() {
  const t = useText('quotes');
  const { status } = useSearch(quoteSearch);
  const query = useInfiniteQuery(quotesQuery({ status }));
  return (
    <Page title={t('title')} note={t('note')}>
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
      <RecordPages query={query} empty={<Empty title={t('list.empty')} icon="tariff" />}>
        {(records) => <QuoteRecords quotes={records} />}
      </RecordPages>
    </Page>
  );
}
