import { useState, type ReactNode } from 'react';
import picker from '@/features/communities/picker.module.css';
import { FieldFrame } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import form from '@/shared/ui/form.module.css';
import { Button } from '@/shared/ui/Button';
import type { Found } from './found';

type FoundFieldProps = {
  name: string;
  label: string;
  hint?: string;
  /** Told the id, or nothing when the choice is taken back. */
  onPick: (id: string) => void;
  /** What finds people, until one is chosen. */
  children: (pick: (found: Found) => void) => ReactNode;
};

/** Somebody found by name and kept by id. */
export function FoundField({ onPick, children, ...frame }: FoundFieldProps) {
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
            children(pick)
          )}
        </div>
      )}
    </FieldFrame>
  );
}
