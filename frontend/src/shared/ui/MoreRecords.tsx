import { useEffect, useRef } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Button } from './Button';
import styles from './list.module.css';

type MoreRecordsProps = { hasMore: boolean; busy: boolean; onMore: () => void };

/** Fetches the next page when its end comes into sight; the button is for those who do not scroll. */
export function MoreRecords({ hasMore, busy, onMore }: MoreRecordsProps) {
  const end = useRef<HTMLDivElement>(null);
  const t = useText('common');
  useEffect(() => {
    if (!hasMore || busy || !end.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onMore();
      },
      { rootMargin: '400px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasMore, busy, onMore]);
  if (!hasMore) return null;
  return (
    <div ref={end} className={styles['more']}>
      <Button onClick={onMore} busy={busy}>
        {t('action.more')}
      </Button>
    </div>
  );
}
