import { lazy, Suspense, type ComponentType } from 'react';
import { Loading } from '@/shared/ui/State';
import { figureParts, type FigurePart } from '@/features/figures/drill';
import { NotFound } from '../NotFound';

const parts: Record<FigurePart, ComponentType> = {
  moves: lazy(() => import('./figures/MovesPage').then((page) => ({ default: page.MovesPage }))),
  cohort: lazy(() => import('./figures/CohortPage').then((page) => ({ default: page.CohortPage }))),
  orders: lazy(() => import('./figures/OrdersPage').then((page) => ({ default: page.OrdersPage }))),
  prices: lazy(() => import('./figures/PricesPage').then((page) => ({ default: page.PricesPage }))),
  standings: lazy(() => import('./figures/StandingsPage').then((page) => ({ default: page.StandingsPage }))),
};

/** The lists behind the figures, and how prices stand; pages of their own behind one address, since few go there. */
export function FigurePartPage({ part }: { part: string }) {
  const known = figureParts.find((one) => one === part);
  if (known === undefined) return <NotFound />;
  const Shown = parts[known];
  return (
    <Suspense fallback={<Loading rows={6} />}>
      <Shown />
    </Suspense>
  );
}
