import { useQuery } from '@tanstack/react-query';
import { settingsQuery } from '@/features/customers/terms/api/settings';
import { TermsCard } from '@/features/customers/terms/TermsCard';
import { TermsForm } from '@/features/customers/terms/TermsForm';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Card, Columns, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Empty } from '@/shared/ui/State';

/** FN-13: the terms of registrations in the user's city; a supervisor of the city changes them. */
export function RegistrationSettingsPage() {
  const t = useText('terms');
  const user = useUser();
  const scope = user.scopes.find((one) => one.split('/').length >= 3);
  return (
    <Page upTo="/work" title={t('title')} note={t('note')}>
      {scope === undefined ? <Empty title={t('noCity')} icon="lock" /> : <City gridPath={scope} />}
    </Page>
  );
}

function City({ gridPath }: { gridPath: string }) {
  const t = useText('terms');
  const user = useUser();
  const query = useQuery(settingsQuery(gridPath));
  return (
    <Loaded query={query} rows={6}>
      {({ value, etag }) => (
        <Columns>
          <Stack>
            <TermsCard title={t('current')} version={value.current} />
            {value.next && <TermsCard title={t('next')} version={value.next} />}
          </Stack>
          {hasRole(user, 'SUPERVISOR') && user.scopes.includes(value.cityPath) && (
            <Card title={t('change')}>
              <TermsForm
                gridPath={value.cityPath}
                etag={etag}
                settings={value}
                onReload={() => void query.refetch()}
              />
            </Card>
          )}
        </Columns>
      )}
    </Loaded>
  );
}
