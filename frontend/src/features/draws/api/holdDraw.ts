import { campaign as api, done, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/campaign';
import { draw, outcome, type Draw, type Outcome } from '../model';

export type NewDraw = components['schemas']['DrawRequest'];

export function prepareDraw(body: NewDraw, key: string): Promise<Draw> {
  return read(
    api.POST('/api/campaign/v1/draws', { params: { header: { 'Idempotency-Key': key } }, body }),
    draw,
  );
}

/** Reserves the prizes; from then on tickets are taken. */
export function openDraw(id: string, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/draws/{id}/opening', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}

export function closeDraw(id: string, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/draws/{id}/closing', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}

export function takeTicket(id: string, phone: string, key: string): Promise<Outcome> {
  return read(
    api.POST('/api/campaign/v1/draws/{id}/entries', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { phone },
    }),
    outcome,
  );
}

export function requestRedraw(id: string, ticket: number, reason: string, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/draws/{id}/redraws', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { ticket, reason },
    }),
  );
}

export function approveRedraw(id: string, ticket: number, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/draws/{id}/redraws/{ticket}/approval', {
      params: { path: { id, ticket }, header: { 'Idempotency-Key': key } },
    }),
  );
}
