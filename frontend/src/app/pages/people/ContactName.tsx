import { useQuery } from '@tanstack/react-query';
import { companyQuery } from '@/features/property/api/companies';
import { contactOf } from '@/features/property/contactId';

/** Somebody of a property company by name and company; the id itself of whoever is not on file there. */
export function ContactName({ id }: { id: string }) {
  const contact = contactOf(id);
  const { data } = useQuery({
    ...companyQuery(contact?.companyId ?? ''),
    enabled: contact !== null,
    staleTime: 10 * 60_000,
    retry: false,
  });
  const known = data?.value.contacts.find((one) => one.number === contact?.number);
  return <>{known && data ? `${known.name} · ${data.value.name}` : id}</>;
}
