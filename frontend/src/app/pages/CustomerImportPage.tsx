import { CustomerImport } from '@/features/customers/importing/CustomerImport';
import { PastImports } from '@/features/customers/importing/PastImports';
import { useText } from '@/shared/i18n/useText';
import { Page } from '@/shared/ui/Page';

export function CustomerImportPage() {
  const t = useText('customerImport');
  return (
    <Page narrow upTo="/customers" title={t('title')} note={t('note')}>
      <CustomerImport />
      <PastImports />
    </Page>
  );
}
