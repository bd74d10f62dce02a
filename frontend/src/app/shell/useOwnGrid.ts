import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { assessmentQuery } from '@/features/assessment/api/assessments';
import { communityQuery } from '@/features/communities/api/getCommunity';
import { roadMapQuery } from '@/features/communities/api/getRoadMap';
import { communitiesQuery } from '@/features/communities/api/listCommunities';
import { competitorsQuery } from '@/features/communities/api/listCompetitors';
import { surveyQuery } from '@/features/survey/api/getSurvey';
import { today } from '@/shared/format/date';
import { useUser } from '@/shared/session/session';

/** First the page that was asked for; then, a community at a time and with rests between, the rest of the grid. */
const after = 15_000;
const rest = 1_500;
const lastKey = 'gridline.gridKeptOn';

/** Whose scope is one grid carries it along: its communities are read once a day, so that they are there without a network. */
export function useOwnGrid(): void {
  const client = useQueryClient();
  const user = useUser();
  const own = user.scopes.length === 1 && user.scopes[0]?.split('/').length === 5;
  useEffect(() => {
    if (!own || !('serviceWorker' in navigator)) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      if (navigator.serviceWorker.controller && navigator.onLine && !keptToday()) {
        carry(client, stop.signal).catch(() => undefined);
      }
    }, after);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [own, client]);
}

async function carry(client: QueryClient, signal: AbortSignal): Promise<void> {
  const fresh = { staleTime: 60_000 };
  const list = await client.infiniteQuery({ ...communitiesQuery({}), ...fresh });
  await client.query({ ...competitorsQuery, ...fresh });
  for (const { id } of list.pages.flatMap((page) => page.items)) {
    await new Promise((resolve) => setTimeout(resolve, rest));
    if (signal.aborted) return;
    await Promise.allSettled([
      client.query({ ...communityQuery(id), ...fresh }),
      client.query({ ...surveyQuery(id), ...fresh }),
      client.query({ ...roadMapQuery(id), ...fresh }),
      client.query({ ...assessmentQuery(id), ...fresh }),
    ]);
  }
  try {
    localStorage.setItem(lastKey, today());
  } catch {
    // Read again next time.
  }
}

function keptToday(): boolean {
  try {
    return localStorage.getItem(lastKey) === today();
  } catch {
    return true;
  }
}
