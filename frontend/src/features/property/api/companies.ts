import { queryOptions } from '@tanstack/react-query';
import { community as api, done, read, readTagged } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/community';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { company, companyRow, managed, revealedContacts } from '../model';

type Schemas = components['schemas'];

export type NewCompany = Schemas['NewPropertyCompany'];
export type CompanyBody = Schemas['PropertyCompanyBody'];
export type ContactBody = Schemas['PropertyContactBody'];
export type NegotiationBody = Schemas['NegotiationBody'];
export type GrantBody = Schemas['GrantBody'];
export type AgreementBody = Schemas['AgreementBody'];
export type PrecedentBody = Schemas['PrecedentBody'];

type Filter = { q?: string; pending?: boolean };

export function companiesQuery({ q, pending }: Filter, limit = 50) {
  return pagedQuery(['property-companies', 'list', q ?? '', pending ?? false, limit], (cursor, signal) =>
    read(
      api.GET('/api/community/v1/property-companies', {
        params: { query: { q, ...(pending && { 'pendingGrants.gte': 1 }), cursor, limit } },
        signal,
      }),
      pageOf(companyRow),
    ),
  );
}

export function companyQuery(id: string) {
  return queryOptions({
    queryKey: ['property-companies', id],
    queryFn: ({ signal }) =>
      readTagged(
        api.GET('/api/community/v1/property-companies/{id}', { params: { path: { id } }, signal }),
        company,
      ),
  });
}

/** CO-30: the communities it manages, and which of them are covered. */
export function managedQuery(id: string) {
  return queryOptions({
    queryKey: ['property-companies', id, 'communities'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/community/v1/property-companies/{id}/communities', {
          params: { path: { id } },
          signal,
        }),
        managed,
      ),
  });
}

export function addCompany(body: NewCompany, key: string) {
  return readTagged(
    api.POST('/api/community/v1/property-companies', {
      params: { header: { 'Idempotency-Key': key } },
      body,
    }),
    company,
  );
}

export function addContact(id: string, body: ContactBody, key: string) {
  return done(
    api.POST('/api/community/v1/property-companies/{id}/contacts', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

/** CO-31: only with somebody who can decide; the service refuses others. */
export function logNegotiation(id: string, body: NegotiationBody, key: string) {
  return done(
    api.POST('/api/community/v1/property-companies/{id}/negotiations', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

export function signAgreement(id: string, etag: string, body: AgreementBody) {
  return readTagged(
    api.PUT('/api/community/v1/property-companies/{id}/agreement', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body,
    }),
    company,
  );
}

/** CO-30: what was recorded by mistake goes, and the agreement before it holds again. */
export function takeBackAgreement(id: string, etag: string) {
  return done(
    api.DELETE('/api/community/v1/property-companies/{id}/agreement', {
      params: { path: { id }, header: { 'If-Match': etag } },
    }),
  );
}

export function describeCompany(id: string, etag: string, body: CompanyBody) {
  return readTagged(
    api.PUT('/api/community/v1/property-companies/{id}', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body,
    }),
    company,
  );
}

/** CO-31: somebody there as known by now; what was on file of them is replaced. */
export function describeContact(id: string, number: number, etag: string, body: ContactBody) {
  return readTagged(
    api.PUT('/api/community/v1/property-companies/{id}/contacts/{number}', {
      params: { path: { id, number }, header: { 'If-Match': etag } },
      body,
    }),
    company,
  );
}

export function addPrecedent(id: string, body: PrecedentBody, key: string) {
  return done(
    api.POST('/api/community/v1/property-companies/{id}/precedents', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

/** CO-32, PR-09: free or discounted service for an office exists only as a request that somebody else approves. */
export function requestGrant(id: string, body: GrantBody, key: string) {
  return done(
    api.POST('/api/community/v1/property-companies/{id}/grants', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

export function decideGrant(
  id: string,
  number: number,
  etag: string,
  decision: { approve: boolean; comment: string },
  key: string,
) {
  return done(
    api.POST('/api/community/v1/property-companies/{id}/grants/{number}/decision', {
      params: { path: { id, number }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
      body: decision,
    }),
  );
}

export function revealContacts(id: string, reason: string, key: string) {
  return read(
    api.POST('/api/community/v1/property-companies/{id}/reveal', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { reason },
    }),
    revealedContacts,
  );
}
