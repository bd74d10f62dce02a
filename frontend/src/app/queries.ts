import { QueryClient } from '@tanstack/react-query';
import { Problem } from '@/shared/api/problem';
import { UnexpectedAnswer } from '@/shared/api/decode';
import { isEditing } from '@/shared/live/editing';

export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: () => !isEditing(),
        refetchOnReconnect: () => !isEditing(),
        // Without a network the service worker answers from what was seen before; a query must not wait for one.
        networkMode: 'always',
        // What the server refused, or this page does not understand, is no better the second time.
        retry: (failures, error) =>
          !(error instanceof UnexpectedAnswer) &&
          !(error instanceof Problem && error.status < 500) &&
          navigator.onLine &&
          failures < 2,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
