import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import picker from '@/features/communities/picker.module.css';
import { companiesQuery, companyQuery } from '@/features/property/api/companies';
import { contactIdOf } from '@/features/property/contactId';
import { SearchBox } from '@/shared/form/SearchBox';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Soft } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/State';
import type { Found } from './found';

/** Somebody of a property company: first the company by name, then who there. */
export function ContactFinder({ onPick }: { onPick: (found: Found) => void }) {
  const t = useText('people');
  const [q, setQ] = useState('');
  const [companyId, setCompanyId] = useState<string | null>(null);
  const wanted = q.trim();
  const companies = useInfiniteQuery(companiesQuery(wanted === '' ? {} : { q: wanted }, 8));
  const matches = companies.data?.pages[0]?.items;
  if (companyId !== null)
    return <Contacts companyId={companyId} onPick={onPick} onOther={() => setCompanyId(null)} />;
  return (
    <>
      <SearchBox label={t('search.CONTACT')} placeholder={t('search.CONTACT')} value={q} onSearch={setQ} />
      {companies.isError && <Failure error={companies.error} onRetry={() => void companies.refetch()} />}
      {matches?.length === 0 && <Soft>{t('noCompany')}</Soft>}
      {matches && matches.length > 0 && (
        <ul className={picker['matches']}>
          {matches.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => setCompanyId(one.id)}>
                <strong>{one.name}</strong>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type ContactsProps = { companyId: string; onPick: (found: Found) => void; onOther: () => void };

function Contacts({ companyId, onPick, onOther }: ContactsProps) {
  const t = useText('people');
  const company = useQuery(companyQuery(companyId));
  const value = company.data?.value;
  return (
    <>
      <div className={picker['chosen']}>
        <strong>{value?.name ?? '…'}</strong>
        <Button look="quiet" onClick={onOther}>
          {t('change')}
        </Button>
      </div>
      {company.isError && <Failure error={company.error} onRetry={() => void company.refetch()} />}
      {value?.contacts.length === 0 && <Soft>{t('noContact')}</Soft>}
      {value && value.contacts.length > 0 && (
        <ul className={picker['matches']}>
          {value.contacts.map((one) => (
            <li key={one.number}>
              <button
                type="button"
                onClick={() =>
                  onPick({
                    id: contactIdOf(companyId, one.number),
                    name: one.name,
                    about: [one.duty, value.name].filter(Boolean).join(' · '),
                  })
                }
              >
                <strong>{one.name}</strong> <span>{one.duty}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
