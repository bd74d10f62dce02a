import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { Suspense, type ReactNode } from 'react';

/** Shows something as a page would, with queries that are not tried twice. */
export function show(content: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return {
    queries,
    ...render(
      <QueryClientProvider client={queries}>
        <Suspense>{content}</Suspense>
      </QueryClientProvider>,
    ),
  };
}
