import { useText } from '@/shared/i18n/useText';
import styles from '@/shared/ui/form.module.css';
import { FieldFrame, type FieldProps } from './Field';
import { whole } from './checks';

type CountFieldProps = FieldProps & {
  value: number;
  /** At least 0. */
  most: number;
  onChange: (value: number) => void;
};

/** A small number, changed by one with the thumb or typed. */
export function CountField({ value, most, onChange, ...frame }: CountFieldProps) {
  const t = useText('common');
  return (
    <FieldFrame {...frame}>
      {(wiring) => (
        <div className={styles['count']}>
          <button
            type="button"
            aria-label={t('form.less', { field: frame.label })}
            disabled={value <= 0}
            onClick={() => onChange(value - 1)}
          >
            −
          </button>
          <input
            {...wiring}
            inputMode="numeric"
            autoComplete="off"
            value={value}
            onChange={(event) => {
              const typed = event.target.value === '' ? 0 : whole(event.target.value, 0, most);
              if (typed !== null) onChange(typed);
            }}
          />
          <button
            type="button"
            aria-label={t('form.moreOf', { field: frame.label })}
            disabled={value >= most}
            onClick={() => onChange(value + 1)}
          >
            +
          </button>
        </div>
      )}
    </FieldFrame>
  );
}
