import { campaign as api, done, read, readTagged } from '@/shared/api/client';
import { anything } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/campaign';
import { budget, type Budget } from '../model';

type Schemas = components['schemas'];

export type LineBody = Schemas['BudgetLineRequest'];
export type EntryBody = Schemas['BudgetEntryRequest'];
export type ExtraBody = Schemas['BudgetExtraRequest'];
export type SpendingBody = Schemas['BudgetSpending'];

const withKey = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
const withTag = (id: string, etag: string, key: string) => ({
  path: { id },
  header: { 'If-Match': etag, 'Idempotency-Key': key },
});

export function openBudget(body: Schemas['BudgetRequest'], key: string): Promise<Budget> {
  return read(
    api.POST('/api/campaign/v1/budgets', { params: { header: { 'Idempotency-Key': key } }, body }),
    budget,
  );
}

export function planBudget(id: string, etag: string, lines: LineBody[]) {
  return readTagged(
    api.PUT('/api/campaign/v1/budgets/{id}/plan', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body: { lines },
    }),
    anything,
  );
}

export function submitBudget(id: string, etag: string, key: string): Promise<void> {
  return done(api.POST('/api/campaign/v1/budgets/{id}/submission', { params: withTag(id, etag, key) }));
}

export function approveBudget(id: string, etag: string, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/budgets/{id}/approval', { params: withTag(id, etag, key), body: {} }),
  );
}

export function rejectBudget(id: string, etag: string, comment: string, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/budgets/{id}/rejection', {
      params: withTag(id, etag, key),
      body: { comment },
    }),
  );
}

/** CP-51: keeps an amount early. */
export function reserve(id: string, body: EntryBody, key: string): Promise<void> {
  return done(api.POST('/api/campaign/v1/budgets/{id}/entries', { params: withKey(id, key), body }));
}

export function spend(id: string, entryId: string, body: SpendingBody, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/budgets/{id}/entries/{entryId}/spending', {
      params: { path: { id, entryId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

export function release(id: string, entryId: string, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/budgets/{id}/entries/{entryId}/release', {
      params: { path: { id, entryId }, header: { 'Idempotency-Key': key } },
    }),
  );
}

/** CP-52: asks a supervisor for more than was planned. */
export function askForMore(id: string, body: ExtraBody, key: string): Promise<void> {
  return done(api.POST('/api/campaign/v1/budgets/{id}/extras', { params: withKey(id, key), body }));
}

export function ruleExtra(
  id: string,
  extraId: string,
  body: Schemas['BudgetExtraRuling'],
  key: string,
): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/budgets/{id}/extras/{extraId}/ruling', {
      params: { path: { id, extraId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}
