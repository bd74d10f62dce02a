import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { branchesQuery, contentsQuery, gridQuery } from '@/features/orgunits/api/manageGrids';
import { HistoryCard } from '@/features/orgunits/HistoryCard';
import { MergeDialog } from '@/features/orgunits/MergeDialog';
import type { Grid } from '@/features/orgunits/model';
import { MoveDialog } from '@/features/orgunits/MoveDialog';
import { RenameDialog } from '@/features/orgunits/RenameDialog';
import { SplitDialog } from '@/features/orgunits/SplitDialog';
import { StaffCard } from '@/features/orgunits/StaffCard';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { covers, hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Card, Columns, Facts, Soft, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { Page } from '@/shared/ui/Page';

type Task = 'rename' | 'move' | 'merge' | 'split';

/** One grid: what lies in it, what happened to it, and what a supervisor may do with it. */
export function OrgUnitPage({ unitId }: { unitId: string }) {
  const t = useText('orgunits');
  const user = useUser();
  const query = useQuery(gridQuery(unitId));
  const branches = useQuery(branchesQuery());
  const path = query.data?.value.path ?? '';
  const contents = useQuery({ ...contentsQuery(path, 20), enabled: path !== '' });
  const [task, setTask] = useState<Task | null>(null);
  const count = contents.data?.total ?? null;
  const close = () => setTask(null);
  const done = (changed: Grid) => {
    close();
    if (changed.id !== unitId) go(href({ to: '/org-units/$unitId', params: { unitId: changed.id } }));
  };
  const grid = query.data?.value;
  const may =
    grid?.kind === 'GRID' &&
    grid.mergedInto === null &&
    covers(user, grid.path) &&
    hasRole(user, 'SUPERVISOR', 'ADMIN');
  return (
    <Page
      title={grid?.name ?? t('title')}
      note={grid?.path}
      upTo="/org-units"
      actions={
        may && (
          <>
            <Button onClick={() => setTask('rename')}>{t('rename.title')}</Button>
            <Button onClick={() => setTask('move')}>{t('move.title')}</Button>
            <Button onClick={() => setTask('merge')}>{t('merge.title')}</Button>
            <Button onClick={() => setTask('split')}>{t('split.title')}</Button>
          </>
        )
      }
    >
      <Loaded query={query} rows={5}>
        {(tagged) => (
          <>
            {tagged.value.mergedInto !== null && <Notice tone="warn" title={t('merged')} />}
            {tagged.value.awaitedCommunities > 0 && (
              <Notice tone="calm" title={t('awaiting', { count: tagged.value.awaitedCommunities })} />
            )}
            <Columns>
              <Stack>
                <StaffCard unitId={unitId} mayAssign={may} />
                <HistoryCard grid={tagged.value} />
              </Stack>
              <Stack>
                <Card title={t('contents.title')} count={count ?? undefined}>
                  <Facts
                    items={[
                      [t('branch'), branches.data?.items.find((one) => one.id === tagged.value.parent)?.name],
                      [t('code'), tagged.value.id],
                      [t('splitFrom'), tagged.value.splitFrom],
                    ]}
                  />
                  <ul>
                    {(contents.data?.items ?? []).map((one) => (
                      <li key={one.id}>
                        <Link to="/communities/$communityId" params={{ communityId: one.id }}>
                          {one.name}
                        </Link>
                      </li>
                    ))}
                  </ul>
                  {count !== null && count > 20 && <Soft>{t('contents.more', { count: count - 20 })}</Soft>}
                </Card>
              </Stack>
            </Columns>
            {task === 'rename' && (
              <RenameDialog grid={tagged} onReload={() => void query.refetch()} onClose={close} />
            )}
            {task === 'move' && (
              <MoveDialog
                grid={tagged}
                contents={count}
                onReload={() => void query.refetch()}
                onClose={close}
                onDone={done}
              />
            )}
            {task === 'merge' && (
              <MergeDialog
                grid={tagged}
                contents={count}
                onReload={() => void query.refetch()}
                onClose={close}
                onDone={done}
              />
            )}
            {task === 'split' && (
              <SplitDialog
                grid={tagged}
                contents={count}
                onReload={() => void query.refetch()}
                onClose={close}
                onDone={done}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
