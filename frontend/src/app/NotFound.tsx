import { useText } from '@/shared/i18n/useText';
import { ButtonLink } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import { Empty } from '@/shared/ui/State';

export function NotFound() {
  const t = useText('common');
  return (
    <Page title={t('error.notFound')} narrow>
      <Empty title={t('error.notFoundText')} icon="search">
        <ButtonLink to="/" look="primary">
          {t('nav.home')}
        </ButtonLink>
      </Empty>
    </Page>
  );
}
