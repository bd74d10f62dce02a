import { ImportForm } from '@/features/imports/ImportForm';
import { ImportList } from '@/features/imports/ImportList';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { Stack } from '@/shared/ui/Card';
import { Page } from '@/shared/ui/Page';
import layout from '@/shared/ui/layout.module.css';

export function ImportsPage() {
  const t = useText('imports');
  return (
    <Page title={t('title')}>
      <ImportForm onStarted={(importId) => go(href({ to: '/imports/$importId', params: { importId } }))} />
      <Stack>
        <h2 className={layout['sub']}>{t('list.title')}</h2>
        <ImportList />
      </Stack>
    </Page>
  );
}
