import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '@/shared/i18n/useText';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { tariffsQuery, type TariffFilter } from './api/listTariffs';
import type { Tariff } from './model';
import { TariffRecords } from './TariffRecords';

type TariffListProps = { filter: TariffFilter; action?: (tariff: Tariff) => ReactNode };

export function TariffList({ filter, action }: TariffListProps) {
  const t = useText('tariffs');
  const tariffs = useInfiniteQuery(tariffsQuery(filter));
  return (
    <RecordPages query={tariffs} exportAs="tariffs" empty={<Empty title={t('list.empty')} icon="tariff" />}>
      {(records) => <TariffRecords tariffs={records} action={action} />}
    </RecordPages>
  );
}
