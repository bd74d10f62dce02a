import { useInfiniteQuery } from '@tanstack/react-query';
import { useText } from '@/shared/i18n/useText';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { tariffsQuery, type TariffFilter } from './api/listTariffs';
import { TariffRecords } from './TariffRecords';

export function TariffList({ filter }: { filter: TariffFilter }) {
  const t = useText('tariffs');
  const tariffs = useInfiniteQuery(tariffsQuery(filter));
  return (
    <RecordPages query={tariffs} empty={<Empty title={t('list.empty')} icon="tariff" />}>
      {(records) => <TariffRecords tariffs={records} />}
    </RecordPages>
  );
}
