import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Choices } from '@/shared/form/Choices';
import { useLanguage, useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge, type Tone } from '@/shared/ui/Badge';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Records } from '@/shared/ui/Records';
import { Empty } from '@/shared/ui/State';
import { bulkRowsQuery } from './api/listBulkRows';
import { rowStates, type RowState } from './model';

const tones: Record<RowState, Tone> = {
  WAITING: 'none',
  DONE: 'good',
  REFUSED: 'bad',
  UNDONE: 'none',
  KEPT: 'warn',
};

/** What has become of each customer, with all reasons. */
export function BulkRows({ jobId }: { jobId: string }) {
  const t = useText('bulk');
  const c = useText('common');
  const language = useLanguage();
  const [state, setState] = useState<RowState | 'ALL'>('ALL');
  const query = useInfiniteQuery(bulkRowsQuery(jobId, state === 'ALL' ? undefined : state, language));
  return (
    <>
      <Choices
        label={t('rows')}
        value={state}
        options={[
          { value: 'ALL', label: t('all') },
          ...rowStates.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
        onChange={setState}
      />
      <RecordPages query={query} exportAs="bulk-job" empty={<Empty title={t('noRows')} icon="customer" />}>
        {(rows) => (
          <Records
            label={t('rows')}
            records={rows}
            idOf={(row) => String(row.number)}
            title={{
              header: c('customer.firm'),
              cell: (row) => (
                <Link to="/customers/$customerId" params={{ customerId: row.customerId }}>
                  {row.firmName}
                </Link>
              ),
            }}
            columns={[
              {
                key: 'state',
                header: t('stateLabel'),
                onPhone: 'top',
                cell: (row) => <Badge tone={tones[row.state]}>{t(`state.${row.state}`)}</Badge>,
              },
              {
                key: 'reasons',
                header: t('reasons'),
                cell: (row) => row.reasons.map((one) => one.message).join(' '),
              },
            ]}
          />
        )}
      </RecordPages>
    </>
  );
}
