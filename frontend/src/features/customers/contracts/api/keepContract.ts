import { done, funnel as api } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';

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
