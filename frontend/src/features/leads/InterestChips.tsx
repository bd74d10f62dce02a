import { useText } from '@/shared/i18n/useText';
import styles from './leads.module.css';
import { interests, type Interest } from './model';

type InterestChipsProps = { value: readonly Interest[]; onChange: (value: Interest[]) => void };

/** What somebody asked for, each with one tap. */
export function InterestChips({ value, onChange }: InterestChipsProps) {
  const t = useText('leads');
  return (
    <div className={styles['chips']} role="group" aria-label={t('field.interests')}>
      {interests.map((one) => {
        const chosen = value.includes(one);
        return (
          <button
            key={one}
            type="button"
            className={styles['chip']}
            aria-pressed={chosen}
            onClick={() => onChange(chosen ? value.filter((each) => each !== one) : [...value, one])}
          >
            {t(`interest.${one}`)}
          </button>
        );
      })}
    </div>
  );
}
