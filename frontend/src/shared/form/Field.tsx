import { use, type HTMLInputTypeAttribute, type ReactNode } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Icon } from '@/shared/ui/Icon';
import styles from '@/shared/ui/form.module.css';
import { FormName, inputId, useViolations } from './FormContext';

export type FieldProps = {
  /** Path in the request, so that violations find their place. */
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** Its label is only heard, for a filter that says what it is by its choices. */
  quiet?: boolean;
  /** Over the whole width of the form. */
  span?: boolean;
};

type Wiring = { id: string; 'aria-invalid': boolean | undefined; 'aria-describedby': string | undefined };

/** A label with its input, its hint and what is wrong with it. */
export function FieldFrame({
  name,
  label,
  hint,
  optional,
  quiet,
  span,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = inputId(use(FormName), name);
  const violations = useViolations(name);
  const t = useText('common');
  const wrong = violations.length > 0;
  const described = [hint === undefined ? '' : `${id}-hint`, wrong ? `${id}-wrong` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div className={`${styles['field'] ?? ''} ${span ? (styles['span'] ?? '') : ''}`}>
      <label className={quiet ? 'sr-only' : styles['label']} htmlFor={id}>
        {label}
        {optional && !quiet && <span className={styles['optional']}>{` ${t('form.optional')}`}</span>}
      </label>
      {children({ id, 'aria-invalid': wrong || undefined, 'aria-describedby': described || undefined })}
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      )}
      {wrong && (
        <span id={`${id}-wrong`} className={styles['wrong']}>
          <Icon name="warn" size={16} />
          {violations.map((violation) => violation.message || violation.code).join(' ')}
        </span>
      )}
    </div>
  );
}

type TextFieldProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'tel' | 'date' | 'datetime-local' | 'search'>;
  inputMode?: 'numeric' | 'decimal' | 'tel';
  autoComplete?: string;
  maxLength?: number;
  min?: string;
  max?: string;
};

export function TextField({
  value,
  onChange,
  type,
  inputMode,
  autoComplete,
  maxLength,
  min,
  max,
  ...frame
}: TextFieldProps) {
  return (
    <FieldFrame {...frame}>
      {(wiring) => (
        <input
          {...wiring}
          className={styles['input']}
          type={type ?? 'text'}
          inputMode={inputMode}
          autoComplete={autoComplete ?? 'off'}
          maxLength={maxLength}
          min={min}
          max={max}
          required={!frame.optional}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}

export function LongTextField({
  value,
  onChange,
  maxLength,
  ...frame
}: FieldProps & { value: string; onChange: (value: string) => void; maxLength?: number }) {
  return (
    <FieldFrame {...frame}>
      {(wiring) => (
        <textarea
          {...wiring}
          className={styles['input']}
          maxLength={maxLength}
          required={!frame.optional}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}

type SelectFieldProps<T extends string> = FieldProps & {
  value: T | '';
  options: readonly { value: T; label: string }[];
  /** Text of the empty choice. */
  empty?: string;
  onChange: (value: T | '') => void;
};

export function SelectField<T extends string>({
  value,
  options,
  empty,
  onChange,
  ...frame
}: SelectFieldProps<T>) {
  return (
    <FieldFrame {...frame}>
      {(wiring) => (
        <select
          {...wiring}
          className={styles['input']}
          value={value}
          required={!frame.optional}
          onChange={(event) =>
            onChange(options.find((option) => option.value === event.target.value)?.value ?? '')
          }
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

type FileFieldProps = FieldProps & {
  accept: string;
  file: File | null;
  onChange: (file: File | null) => void;
};

export function FileField({ accept, file, onChange, ...frame }: FileFieldProps) {
  const t = useText('common');
  return (
    <FieldFrame {...frame}>
      {(wiring) => (
        <div className={styles['file']}>
          <input
            {...wiring}
            type="file"
            accept={accept}
            required={!frame.optional}
            onChange={(event) => onChange(event.target.files?.[0] ?? null)}
          />
          <span aria-hidden="true">{t('form.chooseFile')}</span>
          <span>{file?.name ?? t('form.noFile')}</span>
        </div>
      )}
    </FieldFrame>
  );
}

export function CheckField({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className={styles['check']}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
