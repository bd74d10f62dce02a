import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { Suspense, type ReactNode } from 'react';

/**
 * Shows something as a page would, with queries that are not tried twice.
 *
 * @param prepare fills in what is known before, such as who is signed in
 */
export function show(content: ReactNode, prepare?: (queries: QueryClient) => void) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  prepare?.(queries);
  return {
    queries,
    ...render(
      <QueryClientProvider client={queries}>
        <Suspense>{content}</Suspense>
      </QueryClientProvider>,
    ),
  };
}
