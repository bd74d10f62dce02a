import { useQueries } from '@tanstack/react-query';
import { firmQuery } from '@/features/customers/api/findFirm';
import { customerReaders } from '@/features/customers/readers';
import { metPersonQuery } from '@/features/leads/api/findLead';
import { leadReaders } from '@/features/leads/readers';
import { companyQuery } from '@/features/property/api/companies';
import { contactOf } from '@/features/property/contactId';
import { shortId } from '@/shared/format/shortId';
import { hasRole, useUser } from '@/shared/session/session';
import { leadName } from './leadName';
import { personKind } from './personKind';

/** What people are called of whom only ids are at hand, however many: by a short id where the user may not know. */
export function usePersonNames(ids: readonly string[]): (id: string) => string {
  const user = useUser();
  const ofKind = (kind: ReturnType<typeof personKind>) => ids.filter((id) => personKind(id) === kind);
  const leads = ofKind('LEAD');
  const firms = ofKind('FIRM');
  const companies = [...new Set(ofKind('CONTACT').map((id) => contactOf(id)?.companyId ?? ''))];
  const met = useQueries({
    queries: leads.map((id) => ({ ...metPersonQuery(id), enabled: hasRole(user, ...leadReaders) })),
  });
  const customers = useQueries({
    queries: firms.map((id) => ({ ...firmQuery(id), enabled: hasRole(user, ...customerReaders) })),
  });
  const employers = useQueries({
    queries: companies.map((id) => ({ ...companyQuery(id), staleTime: 10 * 60_000, retry: false })),
  });
  const names = new Map<string, string>();
  const note = (id: string | undefined, isLoading: boolean, name: string | undefined) => {
    if (id !== undefined && (isLoading || name)) names.set(id, isLoading ? '…' : (name ?? ''));
  };
  met.forEach(({ isLoading, data }, at) => note(leads[at], isLoading, data ? leadName(data) : undefined));
  customers.forEach(({ isLoading, data }, at) => note(firms[at], isLoading, data?.firmName));
  for (const id of ofKind('CONTACT')) {
    const contact = contactOf(id);
    const employer = employers[companies.indexOf(contact?.companyId ?? '')];
    const company = employer?.data?.value;
    const person = company?.contacts.find((one) => one.number === contact?.number);
    note(id, employer?.isLoading ?? false, person && company && `${person.name} · ${company.name}`);
  }
  return (id) => names.get(id) ?? shortId(id);
}
