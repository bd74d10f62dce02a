import { done, pricing as api, read, readTagged } from '@/shared/api/client';
import { anything } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/pricing';
import { ruleSet, simulated, type RuleSet, type Simulated } from '../model';

type Schemas = components['schemas'];

export function draftRuleSet(draft: Schemas['RuleSetDraftRequest'], key: string): Promise<RuleSet> {
  return read(
    api.POST('/api/pricing/v1/rule-sets', {
      params: { header: { 'Idempotency-Key': key } },
      body: draft,
    }),
    ruleSet,
  );
}

/** PR-22: a draft changed has to be simulated again. */
export function saveRuleSet(id: string, etag: string, body: Schemas['RuleSetBody']) {
  return readTagged(
    api.PUT('/api/pricing/v1/rule-sets/{id}', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body,
    }),
    anything,
  );
}

export function simulateRuleSet(
  id: string,
  etag: string,
  request: Schemas['SimulationSimulationRequest'],
  key: string,
): Promise<Simulated> {
  return read(
    api.POST('/api/pricing/v1/rule-sets/{id}/simulation', {
      params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
      body: request,
    }),
    simulated,
  );
}

/** PR-10: by somebody who has not written it. */
export function approveRuleSet(id: string, etag: string, comment: string, key: string): Promise<void> {
  return done(
    api.POST('/api/pricing/v1/rule-sets/{id}/approval', {
      params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
      body: comment === '' ? {} : { comment },
    }),
  );
}

export function retireRuleSet(
  id: string,
  etag: string,
  retirement: Schemas['RuleSetRetirementRequest'],
  key: string,
): Promise<void> {
  return done(
    api.POST('/api/pricing/v1/rule-sets/{id}/retirement', {
      params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
      body: retirement,
    }),
  );
}
