import { useState } from 'react';
import type { Special } from '@/features/specials/model';
import { TakeDialog } from '@/features/specials/TakeDialog';
import { HouseholdFields } from './HouseholdFields';
import { idsOf, noHousehold } from './households';

/** PR-05: the household that takes a place of a launch offer is chosen out of the community's buildings. */
export default function TakePlace({ special, onClose }: { special: Special; onClose: () => void }) {
  const [chosen, setChosen] = useState(noHousehold);
  return (
    <TakeDialog
      special={special}
      takerId={idsOf(special.communityId, chosen)?.householdId ?? null}
      fields={<HouseholdFields communityId={special.communityId} value={chosen} onChange={setChosen} />}
      onClose={onClose}
    />
  );
}
