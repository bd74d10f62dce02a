import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useText } from '@/shared/i18n/useText';
import { SiteAnchor } from '@/shared/router/Link';
import { go } from '@/shared/router/location';
import { Icon } from './Icon';
import { neighboursOf, swipeOf } from './neighbours';
import styles from './neighbours.module.css';

type NextRecordProps = {
  /** How the queries of the lists begin that may hold the record. */
  lists: QueryKey;
  id: string;
  addressOf: (id: string) => string;
};

/** From one record of a list to the next: by a tap, by J and K, or by a swipe. */
export function NextRecord({ lists, id, addressOf }: NextRecordProps) {
  const t = useText('keys');
  const near = neighboursOf(useQueryClient(), lists, id);
  const previous = near?.previous == null ? null : addressOf(near.previous);
  const next = near?.next == null ? null : addressOf(near.next);
  useEffect(() => {
    const walk = (way: 'previous' | 'next') => {
      const address = way === 'next' ? next : previous;
      if (address !== null) go(address, { replace: true });
      return address !== null;
    };
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if ((key !== 'j' && key !== 'k') || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTaken(event.target)) return;
      if (walk(key === 'j' ? 'next' : 'previous')) event.preventDefault();
    };
    let from: { x: number; y: number } | null = null;
    const start = (event: TouchEvent) => {
      const [finger] = event.touches;
      const one = event.touches.length === 1 && finger && !isTaken(event.target) && !scrolls(event.target);
      from = one ? { x: finger.clientX, y: finger.clientY } : null;
    };
    const end = (event: TouchEvent) => {
      const [finger] = event.changedTouches;
      const way = from && finger ? swipeOf(from, { x: finger.clientX, y: finger.clientY }) : null;
      from = null;
      if (way) walk(way);
    };
    // Before the keys that walk through the lists of a page.
    window.addEventListener('keydown', press, true);
    window.addEventListener('touchstart', start, { passive: true });
    window.addEventListener('touchend', end, { passive: true });
    return () => {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('touchstart', start);
      window.removeEventListener('touchend', end);
    };
  }, [previous, next]);
  if (!near) return null;
  return (
    <nav className={styles['near']} aria-label={t('near.label')}>
      <Way address={previous} label={t('near.previous')} icon="back" />
      <span>{t('near.place', { place: near.place, of: near.of })}</span>
      <Way address={next} label={t('near.next')} icon="next" />
    </nav>
  );
}

function Way({ address, label, icon }: { address: string | null; label: string; icon: 'back' | 'next' }) {
  if (address === null) return <span className={styles['way']} />;
  return (
    <SiteAnchor address={address} aria-label={label} title={label} className={styles['way']}>
      <Icon name={icon} />
    </SiteAnchor>
  );
}

/** Typing, or at work in a dialog. */
function isTaken(target: EventTarget | null): boolean {
  return (
    document.querySelector('dialog[open]') !== null ||
    (target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null)
  );
}

/** Something that is itself moved sideways keeps its swipes. */
function scrolls(target: EventTarget | null): boolean {
  for (
    let at = target instanceof Element ? target : null;
    at && at !== document.body;
    at = at.parentElement
  ) {
    if (at.scrollWidth > at.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(at).overflowX))
      return true;
  }
  return false;
}
