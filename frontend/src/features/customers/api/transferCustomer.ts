import { done, funnel as api } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';

export type NewTransfer = components['schemas']['RegistrationTransferRequest'];

/** FN-14: an offer to a colleague, who has to accept. */
export function offerTransfer(id: string, transfer: NewTransfer, key: string): Promise<void> {
  return done(
    api.POST('/api/funnel/v1/customers/{id}/transfer', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: transfer,
    }),
  );
}

export type TransferAnswer = 'acceptance' | 'refusal' | 'withdrawal';

export function answerTransfer(id: string, answer: TransferAnswer, key: string): Promise<void> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  switch (answer) {
    case 'acceptance':
      return done(api.POST('/api/funnel/v1/customers/{id}/transfer/acceptance', { params }));
    case 'refusal':
      return done(api.POST('/api/funnel/v1/customers/{id}/transfer/refusal', { params }));
    case 'withdrawal':
      return done(api.POST('/api/funnel/v1/customers/{id}/transfer/withdrawal', { params }));
  }
}
