import { useState } from 'react';
import { JoinDialog } from '@/features/specials/JoinDialog';
import type { Special } from '@/features/specials/model';
import { HouseholdFields } from './HouseholdFields';
import { idsOf, noHousehold } from './households';

/** PR-08: neighbours are chosen out of the community's buildings, one after the other. */
export default function JoinHouseholds({ special, onClose }: { special: Special; onClose: () => void }) {
  const [chosen, setChosen] = useState(noHousehold);
  return (
    <JoinDialog
      special={special}
      joiner={idsOf(special.communityId, chosen)}
      fields={<HouseholdFields communityId={special.communityId} value={chosen} onChange={setChosen} />}
      // The next neighbour lives in the same building.
      onJoined={() => setChosen(({ number }) => ({ number, household: '' }))}
      onClose={onClose}
    />
  );
}
