import type { ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { SiteAnchor } from '@/shared/router/Link';
import styles from './figures.module.css';

type CountedProps = {
  /** How many rows stand at the address. */
  count: number;
  address: string;
  /** What is counted, for those who hear the page. */
  about: string;
  /** Shown in place of the number. */
  children?: ReactNode;
};

/** A number that leads to the rows it counts; nothing stands behind none. */
export function Counted({ count, address, about, children }: CountedProps) {
  const format = useFormat();
  const shown = children ?? format.number(count);
  if (count === 0) return <>{shown}</>;
  return (
    <SiteAnchor address={address} data-count={count} className={styles['lead']}>
      {shown}
      <span className="sr-only">{` ${about}`}</span>
    </SiteAnchor>
  );
}
