import { useInfiniteQuery } from '@tanstack/react-query';
import { useText } from '@/shared/i18n/useText';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { proposalsQuery, type ProposalFilter } from './api/listProposals';
import { ProposalRecords } from './ProposalRecords';

export function ProposalList({ filter }: { filter: ProposalFilter }) {
  const t = useText('proposals');
  const proposals = useInfiniteQuery(proposalsQuery(filter));
  return (
    <RecordPages
      query={proposals}
      exportAs="proposals"
      empty={<Empty title={t('list.empty')} icon="proposal" />}
    >
      {(records) => <ProposalRecords proposals={records} />}
    </RecordPages>
  );
}
