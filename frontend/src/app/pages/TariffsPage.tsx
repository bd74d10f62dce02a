import { tariffStatuses } from '@/features/tariffs/model';
import { TariffList } from '@/features/tariffs/TariffList';
import { Choices } from '@/shared/form/Choices';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { useText } from '@/shared/i18n/useText';
import { Page } from '@/shared/ui/Page';
import { tariffSearch } from '../search';

export function TariffsPage() {
  const t = useText('tariffs');
  const { status } = useSearch(tariffSearch);
  return (
    <Page title={t('title')}>
      <Choices
        label={t('filter')}
        value={status ?? 'ALL'}
        options={[
          { value: 'ALL', label: t('all') },
          ...tariffStatuses.map((one) => ({ value: one, label: t(`status.${one}`) })),
        ]}
        onChange={(chosen) =>
          go(href({ to: '/tariffs', search: { status: chosen === 'ALL' ? undefined : chosen } }))
        }
      />
      <TariffList filter={{ status }} />
    </Page>
  );
}
