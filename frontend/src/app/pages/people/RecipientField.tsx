import { useState } from 'react';
import picker from '@/features/communities/picker.module.css';
import { FieldFrame } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import form from '@/shared/ui/form.module.css';
import { Button } from '@/shared/ui/Button';
import { ContactFinder } from './ContactFinder';
import type { Found } from './found';

type RecipientFieldProps = { name: string; label: string; hint: string; onPick: (id: string) => void };

/** CO-32: who of a property company is given something, found by name and declared by id. */
export default function RecipientField({ onPick, ...frame }: RecipientFieldProps) {
  const t = useText('people');
  const [chosen, setChosen] = useState<Found | null>(null);
  const pick = (found: Found | null) => {
    setChosen(found);
    onPick(found?.id ?? '');
  };
  return (
    <FieldFrame span {...frame}>
      {(wiring) => (
        <div {...wiring} className={form['field']} tabIndex={-1} role="group" aria-label={frame.label}>
          {chosen ? (
            <div className={picker['chosen']}>
              <span>
                <strong>{chosen.name}</strong> {chosen.about}
              </span>
              <Button look="quiet" onClick={() => pick(null)}>
                {t('change')}
              </Button>
            </div>
          ) : (
            <ContactFinder onPick={pick} />
          )}
        </div>
      )}
    </FieldFrame>
  );
}
