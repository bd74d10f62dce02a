import { done, pricing as api, read, readTagged, type Tagged } from '@/shared/api/client';
import { answer, flag, number, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/pricing';
import { special, type Special } from '../model';

type Schemas = components['schemas'];
export type SpecialDesign = Schemas['SpecialOfferSpecialOfferRequest'];

/** PR-05 to PR-09: nothing is sold by it before somebody else validated and a supervisor approved it. */
export function designSpecial(design: SpecialDesign, key: string): Promise<Special> {
  return read(
    api.POST('/api/pricing/v1/special-offers', {
      params: { header: { 'Idempotency-Key': key } },
      body: design,
    }),
    special,
  );
}

/** PR-10: designs it anew while it is not approved; who validated the old design has to look again. */
export function redesignSpecial(id: string, etag: string, design: SpecialDesign): Promise<Tagged<Special>> {
  return readTagged(
    api.PUT('/api/pricing/v1/special-offers/{id}', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body: design,
    }),
    special,
  );
}

export type SpecialStep = 'validation' | 'approval' | 'rejection' | 'withdrawal';

/** PR-10: the steps of an offer; who rejects or takes back says why. */
export function stepSpecial(
  id: string,
  etag: string,
  step: SpecialStep,
  said: string,
  key: string,
): Promise<void> {
  const params = { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } };
  const comment = said === '' ? {} : { comment: said };
  switch (step) {
    case 'validation':
      return done(api.POST('/api/pricing/v1/special-offers/{id}/validation', { params, body: comment }));
    case 'approval':
      return done(api.POST('/api/pricing/v1/special-offers/{id}/approval', { params, body: comment }));
    case 'rejection':
      return done(
        api.POST('/api/pricing/v1/special-offers/{id}/rejection', { params, body: { reason: said } }),
      );
    case 'withdrawal':
      return done(
        api.POST('/api/pricing/v1/special-offers/{id}/withdrawal', { params, body: { reason: said } }),
      );
  }
}

const group = answer<Schemas['SpecialOfferGroupView']>()({ joined: number, covered: flag, missing: number });
export type Group = Decoded<typeof group>;

export type Joiner = Schemas['SpecialOfferJoinerRequest'];

/** PR-08: a household joins with its neighbours; once more changes nothing. */
export function joinGroup(id: string, joiner: Joiner, key: string): Promise<Group> {
  return read(
    api.POST('/api/pricing/v1/special-offers/{id}/joiners', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: joiner,
    }),
    group,
  );
}

const place = answer<Schemas['SpecialOfferPlaceView']>()({ place: number, left: number });
export type Place = Decoded<typeof place>;

/** PR-05: takes a place of a launch offer, or tells the one that was taken before. */
export function takePlace(id: string, takerId: string, key: string): Promise<Place> {
  return read(
    api.POST('/api/pricing/v1/special-offers/{id}/takers', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { takerId },
    }),
    place,
  );
}
