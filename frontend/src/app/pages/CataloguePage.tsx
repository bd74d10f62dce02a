import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { marketsQuery } from '@/features/catalogue/api/listMarkets';
import { productsQuery } from '@/features/catalogue/api/listProducts';
import { MarketCard } from '@/features/catalogue/MarketCard';
import type { Product } from '@/features/catalogue/model';
import { ProductCard } from '@/features/catalogue/ProductCard';
import { ProductDialog } from '@/features/catalogue/ProductDialog';
import { stepText } from '@/features/proposals/steps';
import { useText } from '@/shared/i18n/useText';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { covers, hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import { Parts } from '@/shared/ui/Parts';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { strategy } from '../shell/tabs';
import { PlaceName } from './catalogue/PlaceName';
import { member, type Raw } from '@/shared/router/raw';

const catalogueParts = ['products', 'offers'] as const;
type CatalogueSearch = { part?: (typeof catalogueParts)[number] };

function catalogueSearch(raw: Raw): CatalogueSearch {
  return { part: member(raw['part'], catalogueParts) };
}

/** Our own list prices, and beside them what competitors ask. */
export function CataloguePage() {
  const t = useText('catalogue');
  const user = useUser();
  const client = useQueryClient();
  const { part = 'products' } = useSearch(catalogueSearch);
  const [task, setTask] = useState<Product | 'new' | null>(null);
  const edits = hasRole(user, 'SUPERVISOR', 'ADMIN');
  const sees = hasRole(user, ...strategy);
  return (
    <Page
      title={t('title')}
      note={t(`note.${part}`)}
      actions={
        edits &&
        part === 'products' && (
          <Button look="primary" icon="plus" onClick={() => setTask('new')}>
            {t('add')}
          </Button>
        )
      }
    >
      {sees && (
        <Parts
          label={t('part.label')}
          current={part}
          parts={catalogueParts.map((key) => ({
            key,
            label: t(`part.${key}`),
            address: href({ to: '/catalogue', search: { part: key === 'products' ? undefined : key } }),
          }))}
        />
      )}
      {part === 'offers' && sees ? <Markets /> : <Products onEdit={edits ? setTask : null} />}
      {task !== null && (
        <ProductDialog
          product={task === 'new' ? null : task}
          gridPath={user.scopes[0] ?? ''}
          onReload={() => {
            void client.invalidateQueries({ queryKey: ['products'] });
            setTask(null);
          }}
          onClose={() => setTask(null)}
        />
      )}
    </Page>
  );
}

function Products({ onEdit }: { onEdit: ((product: Product) => void) | null }) {
  const t = useText('catalogue');
  const c = useText('common');
  const user = useUser();
  const query = useInfiniteQuery(productsQuery({}));
  return (
    <RecordPages query={query} exportAs="products" empty={<Empty title={t('list.empty')} icon="bundle" />}>
      {(products) =>
        products.map((product) => (
          <ProductCard
            key={product.id}
            product={product}
            place={<PlaceName path={product.gridPath} />}
            action={
              onEdit &&
              covers(user, product.gridPath) && (
                <Button
                  look="quiet"
                  aria-label={t('editNamed', { name: product.name })}
                  onClick={() => onEdit(product)}
                >
                  {c('action.edit')}
                </Button>
              )
            }
          />
        ))
      }
    </RecordPages>
  );
}

function Markets() {
  const t = useText('catalogue');
  const p = useText('proposals');
  const query = useInfiniteQuery(marketsQuery({}));
  return (
    <RecordPages
      query={query}
      exportAs="competitors-offers"
      empty={<Empty title={t('list.noOffers')} icon="tariff" />}
    >
      {(markets) =>
        markets.map((market) => (
          <MarketCard key={market.communityId} market={market} explain={(line) => stepText(line, p)} />
        ))
      }
    </RecordPages>
  );
}
