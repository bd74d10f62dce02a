import { askAhead } from '@/shared/api/early';

/** Where the records are that pages are about, by the first part of the page's address. */
const services: Partial<Record<string, string>> = {
  communities: '/api/community/v1/communities/',
  customers: '/api/funnel/v1/customers/',
};

/** Pages under the same address that are about no record. */
const noRecords = new Set(['new', 'import', 'inbox', 'look-up']);

/** Asks for the record that the first page is about, at once. */
export function askForRecord(pathname: string): void {
  const [, kind = '', id, ...more] = pathname.split('/');
  const service = services[kind];
  if (service !== undefined && id && !noRecords.has(id) && more.length === 0) askAhead(service + id);
}
