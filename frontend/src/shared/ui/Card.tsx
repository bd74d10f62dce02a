import { useId, type ReactNode } from 'react';
import styles from './layout.module.css';

type CardProps = { title?: string; count?: number; actions?: ReactNode; children: ReactNode };

export function Card({ title, count, actions, children }: CardProps) {
  const id = useId();
  if (title === undefined) return <div className={styles['card']}>{children}</div>;
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <div className={styles['cardHead']}>
        <h2 id={id}>
          {title}
          {count !== undefined && <span className={styles['count']}>{` ${count}`}</span>}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}

export function Columns({ children }: { children: ReactNode }) {
  return <div className={styles['columns']}>{children}</div>;
}

export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles['stack']}>{children}</div>;
}

export function Row({ children }: { children: ReactNode }) {
  return <div className={styles['row']}>{children}</div>;
}

export function Soft({ children }: { children: ReactNode }) {
  return <p className={styles['soft']}>{children}</p>;
}

/** Named values; those without a value are left out. */
export function Facts({ items }: { items: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles['facts']}>
      {items
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
