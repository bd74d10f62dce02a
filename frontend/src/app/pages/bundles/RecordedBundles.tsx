import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { matricesQuery } from '@/features/bundles/api/listMatrices';
import { newest } from '@/features/bundles/model';
import { bundleRecordsQuery } from '@/features/bundles/records/api/bundleRecords';
import { BundleRecords } from '@/features/bundles/records/BundleRecords';
import { FirmName } from '@/features/customers/FirmName';
import { SelectField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';

type RecordedBundlesProps = { minutes: number | undefined; onNarrow: (minutes: number | undefined) => void };

/** Which bundles the firms of the user's grids have, of one tier if wished. */
export default function RecordedBundles({ minutes, onNarrow }: RecordedBundlesProps) {
  const t = useText('bundles');
  const matrices = useQuery(matricesQuery);
  const query = useInfiniteQuery(bundleRecordsQuery({ ...(minutes !== undefined && { minutes }) }));
  return (
    <>
      <SelectField
        optional
        name="minutes"
        label={t('compose.tier')}
        empty={t('records.anyTier')}
        value={minutes === undefined ? '' : String(minutes)}
        options={(newest(matrices.data?.items ?? [])?.tiers ?? []).map((tier) => ({
          value: String(tier.minutes),
          label: t('minutes', { count: tier.minutes }),
        }))}
        onChange={(chosen) => onNarrow(chosen === '' ? undefined : Number(chosen))}
      />
      <RecordPages
        query={query}
        exportAs="bundle-records"
        empty={
          <Empty title={t('records.none')} icon="bundle">
            <p>{t('records.noneText')}</p>
          </Empty>
        }
      >
        {(found) => <BundleRecords records={found} firm={(id) => <FirmName id={id} />} />}
      </RecordPages>
    </>
  );
}
