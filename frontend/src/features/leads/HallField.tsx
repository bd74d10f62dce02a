import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { FieldFrame } from '@/shared/form/Field';
import form from '@/shared/ui/form.module.css';
import { useText } from '@/shared/i18n/useText';
import { hallsQuery } from './api/listHalls';

/** A partner hall by name: those known from before are offered while somebody types. */
export function HallField({ value, onChange }: { value: string; onChange: (hallId: string) => void }) {
  const t = useText('leads');
  const list = useId();
  // Without a network the name is typed.
  const halls = useQuery(hallsQuery).data?.items ?? [];
  return (
    <FieldFrame optional name="hallId" label={t('field.hall')} hint={t('field.hallHint')}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            className={form['input']}
            list={list}
            autoComplete="off"
            maxLength={60}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={list}>
            {halls.map((one) => (
              <option key={one.hallId} value={one.hallId} />
            ))}
          </datalist>
        </>
      )}
    </FieldFrame>
  );
}
