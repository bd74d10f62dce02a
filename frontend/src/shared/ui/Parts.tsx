import { useEffect, useRef } from 'react';
import { SiteAnchor } from '@/shared/router/Link';
import styles from './parts.module.css';

type PartsProps = {
  label: string;
  parts: readonly { key: string; label: string; address: string; count?: number }[];
  current: string;
};

/** The parts of a page, each with an address of its own. */
export function Parts({ label, parts, current }: PartsProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const chosen = list.current?.querySelector('[data-current]');
    if (chosen instanceof HTMLElement && list.current) {
      list.current.scrollLeft = chosen.offsetLeft - list.current.clientWidth / 2 + chosen.clientWidth / 2;
    }
  }, [current]);
  return (
    <nav aria-label={label} className={styles['parts']}>
      <ul ref={list}>
        {parts.map((part) => (
          <li key={part.key} data-current={part.key === current ? '' : undefined}>
            <SiteAnchor address={part.address} current={part.key === current}>
              {part.label}
              {part.count !== undefined && part.count > 0 && <span>{part.count}</span>}
            </SiteAnchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
