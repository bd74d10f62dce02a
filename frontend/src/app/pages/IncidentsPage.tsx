import { useInfiniteQuery } from '@tanstack/react-query';
import { incidentsQuery } from '@/features/incidents/api/incidents';
import { IncidentRecords } from '@/features/incidents/IncidentRecords';
import { risks, type Risk } from '@/features/incidents/model';
import { Choices } from '@/shared/form/Choices';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { member, type Raw } from '@/shared/router/raw';

type IncidentSearch = { risk?: Risk };

function incidentSearch(raw: Raw): IncidentSearch {
  return { risk: member(raw['risk'], risks) };
}

/** CO-40, CO-41: risks of the grid. */
export function IncidentsPage() {
  const t = useText('incidents');
  const { risk } = useSearch(incidentSearch);
  const incidents = useInfiniteQuery(incidentsQuery({ risk }));
  return (
    <Page title={t('title')}>
      <Choices
        label={t('risk')}
        value={risk ?? 'ALL'}
        options={[
          { value: 'ALL', label: t('all') },
          ...risks.map((value) => ({ value, label: t(`riskName.${value}`) })),
        ]}
        onChange={(chosen) =>
          go(href({ to: '/incidents', search: { risk: chosen === 'ALL' ? undefined : chosen } }))
        }
      />
      <RecordPages query={incidents} exportAs="incidents" empty={<Empty title={t('none')} icon="check" />}>
        {(records) => <IncidentRecords incidents={records} />}
      </RecordPages>
    </Page>
  );
}
