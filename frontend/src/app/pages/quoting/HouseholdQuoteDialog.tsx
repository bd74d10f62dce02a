import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { communityQuery } from '@/features/communities/api/getCommunity';
import { CommunityPicker } from '@/features/communities/CommunityPicker';
import type { Community } from '@/features/communities/model';
import { specialsQuery } from '@/features/specials/api/listSpecials';
import { tariffsQuery } from '@/features/tariffs/api/listTariffs';
import { Form } from '@/shared/form/Form';
import { useDraft } from '@/shared/form/useDraft';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { Dialog } from '@/shared/ui/Dialog';
import { Loaded } from '@/shared/ui/Loaded';
import { Loading } from '@/shared/ui/State';
import { HouseholdFields } from './HouseholdFields';
import { idsOf } from './households';
import { QuoteForm } from './QuoteForm';

const blank = { communityId: '', number: '', household: '' };

/** A quote for a household: community, building and flat are chosen, and no person is named (PI-01). */
export default function HouseholdQuoteDialog({ onClose }: { onClose: () => void }) {
  const q = useText('quotes');
  const { values, set } = useDraft('quote.household', blank);
  const { communityId } = values;
  const community = useQuery({ ...communityQuery(communityId), enabled: communityId !== '' });
  const picker = (
    <>
      <Soft>{q('household.text')}</Soft>
      <CommunityPicker
        name="communityId"
        communityId={communityId === '' ? undefined : communityId}
        onPick={(picked) => set({ ...blank, communityId: picked ?? '' })}
      />
    </>
  );
  return (
    <Dialog title={q('household.issue')} onClose={onClose}>
      {/* Texts of other areas may still be on their way; the dialog stays. */}
      <Suspense fallback={<Loading rows={4} />}>
        {communityId === '' ? (
          <Form onSubmit={() => undefined}>{picker}</Form>
        ) : (
          <Loaded query={community}>
            {({ value }) => (
              <HouseholdQuote community={value} chosen={values} onChoose={set} onClose={onClose}>
                {picker}
              </HouseholdQuote>
            )}
          </Loaded>
        )}
      </Suspense>
    </Dialog>
  );
}

type HouseholdQuoteProps = {
  community: Community;
  chosen: typeof blank;
  onChoose: (changes: Partial<typeof blank>) => void;
  onClose: () => void;
  children: ReactNode;
};

function HouseholdQuote({ community, chosen, onChoose, onClose, children }: HouseholdQuoteProps) {
  const communityId = community.id;
  const tariffs = useInfiniteQuery(tariffsQuery({ communityId, status: 'IN_FORCE' }, 200));
  const specials = useInfiniteQuery(specialsQuery({ communityId, status: 'APPROVED' }, 200));
  if (!tariffs.data || !specials.data) return <Loading rows={4} />;
  const ids = idsOf(communityId, chosen);
  const offers = specials.data.pages
    .flatMap((page) => page.items)
    .filter((one) => one.sellable && one.terms.kind !== 'PROPERTY_OFFICE');
  return (
    <QuoteForm
      draft={`quote.household.${communityId}`}
      target={{
        customer: ids && { id: ids.householdId, firm: false },
        communityId,
        gridPath: community.gridPath,
        buildingId: ids?.buildingId,
      }}
      offered={{
        tariffs: tariffs.data.pages.flatMap((page) => page.items),
        specials: offers,
        matrix: undefined,
      }}
      onClose={onClose}
    >
      {children}
      <HouseholdFields communityId={communityId} value={chosen} onChange={onChoose} />
    </QuoteForm>
  );
}
