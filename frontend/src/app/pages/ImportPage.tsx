import { useQuery } from '@tanstack/react-query';
import { importQuery } from '@/features/imports/api/getImport';
import { useWatchedImport } from '@/features/imports/api/watchImport';
import { ImportResult } from '@/features/imports/ImportResult';
import { isFinished } from '@/features/imports/model';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useFormat } from '@/shared/format/useFormat';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';

/** Asked again at this pace, in milliseconds, in case the events do not come through. */
const pace = 3_000;

export function ImportPage({ importId }: { importId: string }) {
  const t = useText('imports');
  const format = useFormat();
  const query = useQuery({
    ...importQuery(importId),
    refetchInterval: ({ state }) => (state.data && !isFinished(state.data) ? pace : false),
  });
  useWatchedImport(importId, query.data !== undefined && !isFinished(query.data));
  return (
    <Page
      narrow
      upTo="/imports"
      title={t('result.title')}
      note={query.data && format.moment(query.data.startedAt)}
    >
      <Loaded query={query}>
        {(run) => (
          <ImportResult
            run={run}
            onStarted={(started) => go(href({ to: '/imports/$importId', params: { importId: started } }))}
          />
        )}
      </Loaded>
    </Page>
  );
}
