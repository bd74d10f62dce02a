import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import picker from '@/features/communities/picker.module.css';
import { customersQuery } from '@/features/customers/api/listCustomers';
import { leadsQuery } from '@/features/leads/api/readLeads';
import { Choices } from '@/shared/form/Choices';
import { SearchBox } from '@/shared/form/SearchBox';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { ContactFinder } from './ContactFinder';
import type { Found } from './found';
import { FoundField } from './FoundField';
import { leadName } from './leadName';

type PersonFieldProps = {
  name: string;
  label: string;
  communityId: string;
  onPick: (id: string) => void;
};

const kinds = ['LEAD', 'FIRM', 'CONTACT'] as const;

/** CP-33: somebody met in a community, a firm there or somebody of a property company, found by name and kept by id. */
export default function PersonField({ communityId, ...field }: PersonFieldProps) {
  const t = useText('people');
  const [kind, setKind] = useState<(typeof kinds)[number]>('LEAD');
  return (
    <FoundField {...field}>
      {(pick) => (
        <>
          <Choices
            label={t('kind')}
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={setKind}
          />
          {kind === 'LEAD' && <LeadFinder communityId={communityId} onPick={pick} />}
          {kind === 'FIRM' && <FirmFinder communityId={communityId} onPick={pick} />}
          {kind === 'CONTACT' && <ContactFinder onPick={pick} />}
        </>
      )}
    </FoundField>
  );
}

type FinderProps = { communityId: string; onPick: (found: Found) => void };

function LeadFinder({ communityId, onPick }: FinderProps) {
  const t = useText('people');
  const leads = useInfiniteQuery(leadsQuery({ communityId }, 200));
  const [q, setQ] = useState('');
  const wanted = q.trim();
  const matches = (leads.data?.pages.flatMap((page) => page.items) ?? [])
    .map((one) => ({ id: one.id, name: leadName(one), about: '' }))
    .filter(({ name }) => name !== '' && name.includes(wanted));
  return (
    <>
      <SearchBox label={t('search.LEAD')} placeholder={t('search.LEAD')} value={q} onSearch={setQ} />
      <Matches matches={matches} onPick={onPick} />
    </>
  );
}

function FirmFinder({ communityId, onPick }: FinderProps) {
  const t = useText('people');
  const [q, setQ] = useState('');
  const wanted = q.trim();
  const found = useInfiniteQuery(customersQuery({ communityId, ...(wanted !== '' && { q: wanted }) }, 8));
  const matches = found.data?.pages[0]?.items.map((one) => ({ id: one.id, name: one.firmName, about: '' }));
  return (
    <>
      <SearchBox label={t('search.FIRM')} placeholder={t('search.FIRM')} value={q} onSearch={setQ} />
      <Matches matches={matches} onPick={onPick} />
    </>
  );
}

/** The first of those found, each to be chosen. */
function Matches({ matches, onPick }: { matches: Found[] | undefined; onPick: (found: Found) => void }) {
  const t = useText('people');
  if (matches === undefined) return null;
  if (matches.length === 0) return <Soft>{t('nobody')}</Soft>;
  return (
    <ul className={picker['matches']}>
      {matches.slice(0, 5).map((one) => (
        <li key={one.id}>
          <button type="button" onClick={() => onPick(one)}>
            <strong>{one.name}</strong> <span>{one.about}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
