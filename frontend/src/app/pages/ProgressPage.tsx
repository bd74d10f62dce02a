import { useQuery } from '@tanstack/react-query';
import { progressQuery, unitNamesQuery } from '@/features/progress/api/listProgress';
import { progressLevels, type ProgressLevel } from '@/features/progress/model';
import { ProgressRecords } from '@/features/progress/ProgressRecords';
import { Choices } from '@/shared/form/Choices';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { useUser } from '@/shared/session/session';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Empty } from '@/shared/ui/State';
import { member, type Raw } from '@/shared/router/raw';

type ProgressSearch = { level?: ProgressLevel };

function progressSearch(raw: Raw): ProgressSearch {
  return { level: member(raw['level'], progressLevels) };
}

/** CP-21: the roll-outs of what the user sees, added up by grid, branch or city. */
export function ProgressPage() {
  const t = useText('rollout');
  const user = useUser();
  const { level = 'GRID' } = useSearch(progressSearch);
  const query = useQuery(progressQuery(level));
  const names = useQuery(unitNamesQuery(level)).data?.items ?? [];
  const nameOf = (path: string) =>
    names.find((one) => one.path === path)?.name ?? path.slice(path.lastIndexOf('/') + 1);
  const levels = progressLevels.filter((one) => sees(user.scopes, one));
  return (
    <Page upTo="/schedules" title={t('progress.title')} note={t('progress.about')}>
      {levels.length > 1 && (
        <Choices
          label={t('progress.level.label')}
          value={level}
          options={levels.map((value) => ({ value, label: t(`progress.level.${value}`) }))}
          onChange={(picked) =>
            go(href({ to: '/progress', search: { level: picked === 'GRID' ? undefined : picked } }), {
              replace: true,
            })
          }
        />
      )}
      <Loaded query={query} rows={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('progress.none')} icon="schedule">
              <p>{t('progress.noneText')}</p>
            </Empty>
          ) : (
            <ProgressRecords rows={items} nameOf={nameOf} />
          )
        }
      </Loaded>
    </Page>
  );
}

const depths: Record<ProgressLevel, number> = { CITY: 2, BRANCH: 3, GRID: 4 };

/** Whoever has one grid is not asked for cities. */
function sees(scopes: readonly string[], level: ProgressLevel): boolean {
  return scopes.some((scope) => scope.split('/').length - 1 <= depths[level]);
}
