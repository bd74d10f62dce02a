import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AddDialog } from '@/features/stock/AddDialog';
import { stockQuery } from '@/features/stock/api/readStock';
import { stockCategories, type StockCategory } from '@/features/stock/model';
import { StockRecords } from '@/features/stock/StockRecords';
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

type StockSearch = { category?: StockCategory };

function stockSearch(raw: Raw): StockSearch {
  return { category: member(raw['category'], stockCategories) };
}

export function StockPage() {
  const t = useText('stock');
  const user = useUser();
  const { category } = useSearch(stockSearch);
  const query = useInfiniteQuery(stockQuery({ category }));
  const [adds, setAdds] = useState(false);
  return (
    <Page
      title={t('title')}
      note={t('about')}
      actions={
        hasRole(user, 'GRID_MANAGER', 'SUPERVISOR') && (
          <Button look="primary" icon="plus" onClick={() => setAdds(true)}>
            {t('add')}
          </Button>
        )
      }
    >
      <Choices
        label={t('category')}
        value={category ?? 'ALL'}
        options={[
          { value: 'ALL', label: t('all') },
          ...stockCategories.map((one) => ({ value: one, label: t(`categories.${one}`) })),
        ]}
        onChange={(chosen) =>
          go(href({ to: '/stock', search: { category: chosen === 'ALL' ? undefined : chosen } }))
        }
      />
      <RecordPages query={query} exportAs="stock" empty={<Empty title={t('empty')} icon="bundle" />}>
        {(records) => <StockRecords items={records} />}
      </RecordPages>
      {adds && <AddDialog onClose={() => setAdds(false)} />}
    </Page>
  );
}
