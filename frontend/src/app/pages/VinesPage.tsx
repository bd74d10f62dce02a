import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { communityQuery } from '@/features/communities/api/getCommunity';
import { CommunityPicker } from '@/features/communities/CommunityPicker';
import { vineQuery } from '@/features/vines/api/vines';
import type { VineLink } from '@/features/vines/model';
import { LinkDialog, UnlinkDialog } from '@/features/vines/VineDialogs';
import { VineGraph } from '@/features/vines/VineGraph';
import { VineTable } from '@/features/vines/VineTable';
import { Choices } from '@/shared/form/Choices';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Card, Soft } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Empty } from '@/shared/ui/State';
import { member, words, type Raw } from '@/shared/router/raw';
import { personKind } from './people/personKind';
import { usePersonNames } from './people/usePersonNames';

const PersonField = lazy(() => import('./people/PersonField'));

const vineViews = ['graph', 'table'] as const;
type VinesSearch = { community?: string; view?: (typeof vineViews)[number] };

function vinesSearch(raw: Raw): VinesSearch {
  return { community: words(raw['community']), view: member(raw['view'], vineViews) };
}

/** CP-33: who brought whom in a community, drawn and as a table. */
export function VinesPage() {
  const t = useText('weapons');
  const { community } = useSearch(vinesSearch);
  return (
    <Page title={t('vine.title')} note={t('vine.about')}>
      <Card>
        <CommunityPicker
          name="community"
          communityId={community}
          onPick={(picked) => go(href({ to: '/vines', search: { community: picked } }), { replace: true })}
        />
        {community === undefined && <Soft>{t('vine.pick')}</Soft>}
      </Card>
      {community !== undefined && <OneVine communityId={community} />}
    </Page>
  );
}

function OneVine({ communityId }: { communityId: string }) {
  const t = useText('weapons');
  const user = useUser();
  const { view = 'graph' } = useSearch(vinesSearch);
  const query = useQuery(vineQuery(communityId));
  const place = useQuery(communityQuery(communityId));
  const nameOf = usePersonNames((query.data?.nodes ?? []).map((one) => one.person));
  const [adds, setAdds] = useState(false);
  const [removes, setRemoves] = useState<VineLink | null>(null);
  const gridPath = place.data?.value.gridPath;
  const mayAdd =
    gridPath !== undefined &&
    hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER', 'SUPERVISOR');
  const add = mayAdd && (
    <Button look="primary" icon="plus" onClick={() => setAdds(true)}>
      {t('vine.add')}
    </Button>
  );
  return (
    <>
      <Loaded query={query}>
        {(vine) =>
          vine === null || vine.nodes.length === 0 ? (
            <Empty title={t('vine.none')} icon="vine">
              {add}
            </Empty>
          ) : (
            <>
              <Choices
                label={t('vine.view')}
                value={view}
                options={vineViews.map((value) => ({ value, label: t(`vine.${value}`) }))}
                onChange={(picked) =>
                  go(href({ to: '/vines', search: { community: communityId, view: picked } }), {
                    replace: true,
                  })
                }
              />
              <Soft>{t('vine.counts', { people: vine.nodes.length, links: vine.links.length })}</Soft>
              {view === 'graph' ? (
                <VineGraph vine={vine} nameOf={nameOf} />
              ) : (
                <VineTable
                  vine={vine}
                  person={(id) => <Person id={id} name={nameOf(id)} />}
                  nameOf={nameOf}
                  onRemove={hasRole(user, 'GRID_MANAGER', 'SUPERVISOR') ? setRemoves : null}
                />
              )}
              <div>{add}</div>
            </>
          )
        }
      </Loaded>
      {adds && gridPath !== undefined && (
        <LinkDialog
          communityId={communityId}
          gridPath={gridPath}
          person={(name, label, onPick) => (
            <PersonField name={name} label={label} communityId={communityId} onPick={onPick} />
          )}
          onClose={() => setAdds(false)}
        />
      )}
      {removes && gridPath !== undefined && (
        <UnlinkDialog
          communityId={communityId}
          gridPath={gridPath}
          link={removes}
          nameOf={nameOf}
          onClose={() => setRemoves(null)}
        />
      )}
    </>
  );
}

/** A lead and a firm have a page. */
function Person({ id, name }: { id: string; name: string }) {
  switch (personKind(id)) {
    case 'LEAD':
      return (
        <Link to="/leads/$leadId" params={{ leadId: id }}>
          {name}
        </Link>
      );
    case 'FIRM':
      return (
        <Link to="/customers/$customerId" params={{ customerId: id }}>
          {name}
        </Link>
      );
    default:
      return <>{name}</>;
  }
}
