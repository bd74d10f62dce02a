import { useEffect, useState } from 'react';
import { Icon } from '@/shared/ui/Icon';
import styles from '@/shared/ui/form.module.css';

type SearchBoxProps = {
  label: string;
  placeholder: string;
  value: string;
  onSearch: (value: string) => void;
};

/** Searches while typing, a moment after the last key. */
export function SearchBox({ label, placeholder, value, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const [settled, setSettled] = useState(value);
  if (value !== settled) {
    setSettled(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === settled) return;
    const timer = setTimeout(() => {
      setSettled(typed);
      onSearch(typed);
    }, 250);
    return () => clearTimeout(timer);
  }, [typed, settled, onSearch]);
  return (
    <div className={styles['search']}>
      <Icon name="search" />
      <input
        className={styles['input']}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}
