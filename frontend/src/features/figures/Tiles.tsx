import type { ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { Counted } from './Counted';
import styles from './figures.module.css';

/** Figures at a glance. */
export function Tiles({ children }: { children: ReactNode }) {
  return <dl className={styles['head']}>{children}</dl>;
}

type TileProps = {
  name: string;
  /** How many rows stand behind it. */
  count: number;
  /** Where they stand; null where the user may not see them. */
  address: string | null;
  /** Shown in place of the number. */
  children?: ReactNode;
};

export function Tile({ name, count, address, children }: TileProps) {
  const format = useFormat();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {address === null ? (
          (children ?? format.number(count))
        ) : (
          <Counted count={count} address={address} about={name}>
            {children}
          </Counted>
        )}
      </dd>
    </div>
  );
}
