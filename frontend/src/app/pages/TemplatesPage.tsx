import { useQuery } from '@tanstack/react-query';
import { unitNamesQuery } from '@/features/progress/api/listProgress';
import { UnitName } from '@/features/orgunits/UnitName';
import { templateQuery } from '@/features/templates/api/templates';
import { DraftCard } from '@/features/templates/DraftCard';
import { latestItems } from '@/features/templates/editing';
import { ItemRecords } from '@/features/templates/ItemRecords';
import { VersionsCard } from '@/features/templates/VersionsCard';
import { SelectField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { covers, hasRole, useUser } from '@/shared/session/session';
import { Card, Columns, Soft } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Empty } from '@/shared/ui/State';
import { words, type Raw } from '@/shared/router/raw';

type TemplatesSearch = { city?: string };

function templatesSearch(raw: Raw): TemplatesSearch {
  return { city: words(raw['city']) };
}

/** The city a path lies in; null for what lies above cities. */
function cityOf(path: string): string | null {
  const parts = path.split('/');
  return parts.length < 3 ? null : parts.slice(0, 3).join('/');
}

/** CP-20: what a city adds to the items of the rulebook, version by version. */
export function TemplatesPage() {
  const t = useText('rollout');
  const user = useUser();
  const search = useSearch(templatesSearch);
  const own = user.scopes.map(cityOf).find((one) => one !== null);
  const chooses = user.scopes.some((scope) => cityOf(scope) === null);
  const city = search.city ?? (chooses ? undefined : own);
  return (
    <Page
      upTo="/schedules"
      title={t('templates.title')}
      note={city === undefined ? t('templates.about') : <UnitName path={city} />}
    >
      {chooses && <CityField city={city} />}
      {city === undefined ? <Empty title={t('templates.pick')} icon="schedule" /> : <OneCity city={city} />}
    </Page>
  );
}

function OneCity({ city }: { city: string }) {
  const t = useText('rollout');
  const user = useUser();
  const query = useQuery(templateQuery(city));
  const mayIssue = hasRole(user, 'SUPERVISOR') && covers(user, city);
  return (
    <Loaded query={query} rows={6}>
      {(template) => (
        <Columns>
          {mayIssue ? (
            <DraftCard key={`${city} ${template.currentVersion}`} template={template} />
          ) : (
            <Card title={t('templates.items')} count={latestItems(template).length}>
              {latestItems(template).length === 0 ? (
                <Soft>{t('templates.noItems')}</Soft>
              ) : (
                <ItemRecords items={latestItems(template)} />
              )}
            </Card>
          )}
          <VersionsCard template={template} />
        </Columns>
      )}
    </Loaded>
  );
}

function CityField({ city }: { city: string | undefined }) {
  const t = useText('rollout');
  const c = useText('common');
  const cities = useQuery(unitNamesQuery('CITY')).data?.items ?? [];
  return (
    <Card>
      <SelectField
        name="city"
        label={t('templates.city')}
        empty={c('form.choose')}
        value={city ?? ''}
        options={cities.map((one) => ({ value: one.path, label: one.name }))}
        onChange={(picked) =>
          go(href({ to: '/schedule-templates', search: { city: picked === '' ? undefined : picked } }), {
            replace: true,
          })
        }
      />
    </Card>
  );
}
