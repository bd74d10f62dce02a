import { done, funnel as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';
import { customer, type Customer } from '../../model';

type Schemas = components['schemas'];
export type NewContract = Schemas['ContractContractRequest'];
export type Conclusion = Schemas['ContractResultRequest'];

const header = (key: string) => ({ 'Idempotency-Key': key });

/** FN-20: records what the firm uses and when it ends. */
export function addContract(id: string, contract: NewContract, key: string): Promise<void> {
  return done(
    api.POST('/api/funnel/v1/customers/{id}/contracts', {
      params: { path: { id }, header: header(key) },
      body: contract,
    }),
  );
}

/** FN-20, FN-21: only over the version of the customer it was read from. */
export function correctContract(
  id: string,
  contractId: string,
  etag: string,
  contract: NewContract,
): Promise<Customer> {
  return read(
    api.PUT('/api/funnel/v1/customers/{id}/contracts/{contractId}', {
      params: { path: { id, contractId }, header: { 'If-Match': etag } },
      body: contract,
    }),
    customer,
  );
}

/** FN-20: what the holder means to offer before the end. */
export function proposeSolution(id: string, contractId: string, text: string, key: string): Promise<void> {
  return done(
    api.POST('/api/funnel/v1/customers/{id}/contracts/{contractId}/solution', {
      params: { path: { id, contractId }, header: header(key) },
      body: { text },
    }),
  );
}

/** FN-20: the supervisor agrees to it. */
export function agreeToSolution(id: string, contractId: string, key: string): Promise<void> {
  return done(
    api.POST('/api/funnel/v1/customers/{id}/contracts/{contractId}/solution/agreement', {
      params: { path: { id, contractId }, header: header(key) },
    }),
  );
}

/** FN-20: what became of it. */
export function concludeContract(
  id: string,
  contractId: string,
  result: Conclusion,
  key: string,
): Promise<void> {
  return done(
    api.POST('/api/funnel/v1/customers/{id}/contracts/{contractId}/result', {
      params: { path: { id, contractId }, header: header(key) },
      body: result,
    }),
  );
}
