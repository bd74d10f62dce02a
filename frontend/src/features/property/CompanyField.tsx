import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SearchBox } from '@/shared/form/SearchBox';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Row } from '@/shared/ui/Card';
import form from '@/shared/ui/form.module.css';
import { companiesQuery, companyQuery } from './api/companies';
import styles from './property.module.css';

type CompanyFieldProps = { label: string; value: string; onChange: (id: string) => void };

/** Finds a property company by any part of its name, and keeps the one chosen in sight. */
export function CompanyField({ label, value, onChange }: CompanyFieldProps) {
  const t = useText('property');
  const [q, setQ] = useState('');
  const found = useInfiniteQuery({
    ...companiesQuery({ q: q.trim() || undefined }, 8),
    enabled: value === '',
  });
  const rows = found.data?.pages[0]?.items ?? [];
  return (
    <div className={`${form['field'] ?? ''} ${form['span'] ?? ''}`} role="group" aria-label={label}>
      <span className={form['label']}>{label}</span>
      {value !== '' ? (
        <Row>
          <CompanyName id={value} />
          <Button look="quiet" onClick={() => onChange('')}>
            {t('change')}
          </Button>
        </Row>
      ) : (
        <>
          <SearchBox label={t('search')} placeholder={t('placeholder')} value={q} onSearch={setQ} />
          <ul className={styles['matches']}>
            {rows.map((row) => (
              <li key={row.id}>
                <Button onClick={() => onChange(row.id)}>{row.name}</Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

export function CompanyName({ id }: { id: string }) {
  const query = useQuery(companyQuery(id));
  return <strong>{query.data?.value.name ?? '…'}</strong>;
}
