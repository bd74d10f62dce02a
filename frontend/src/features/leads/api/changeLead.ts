import { campaign as api, done, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/campaign';
import { person, type Person } from '../model';

type Schemas = components['schemas'];

const withKey = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

/** PI-01: the person in full, with a reason, on record. */
export function revealLead(id: string, reason: string, key: string): Promise<Person> {
  return read(
    api.POST('/api/campaign/v1/leads/{id}/reveal', { params: withKey(id, key), body: { reason } }),
    person,
  );
}

export function closeLead(id: string, reason: string, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/leads/{id}/closing', { params: withKey(id, key), body: { reason } }),
  );
}

/** PI-02: takes the person out; the figures stay. */
export function eraseLead(id: string, reason: string, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/leads/{id}/erasure', { params: withKey(id, key), body: { reason } }),
  );
}

export function correctLead(id: string, body: Schemas['LeadPersonRequest']): Promise<void> {
  return done(api.PUT('/api/campaign/v1/leads/{id}/person', { params: { path: { id } }, body }));
}

export function planFollowUp(id: string, body: Schemas['LeadFollowUpRequest'], key: string): Promise<void> {
  return done(api.POST('/api/campaign/v1/leads/{id}/follow-ups', { params: withKey(id, key), body }));
}

export function completeFollowUp(id: string, stepId: string, result: string, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/leads/{id}/follow-ups/{stepId}/completion', {
      params: { path: { id, stepId }, header: { 'Idempotency-Key': key } },
      body: { result },
    }),
  );
}
