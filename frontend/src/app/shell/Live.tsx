import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useText } from '@/shared/i18n/useText';
import { follow, isLongList } from '@/shared/live/follow';
import { usePlace } from '@/shared/router/location';
import { Button } from '@/shared/ui/Button';
import styles from './live.module.css';

/** Keeps the page up to date while others work; a list that was read far down is renewed when its reader wants it. */
export function Live() {
  const client = useQueryClient();
  const [, setTold] = useState(0);
  usePlace();
  useEffect(() => follow(client, { onLongLists: () => setTold((times) => times + 1) }), [client]);
  const old = oldLists(client);
  return old.length === 0 ? null : (
    <Newer
      onRenew={() => {
        window.scrollTo({ top: 0 });
        for (const { queryKey } of old) void client.resetQueries({ queryKey, exact: true });
        setTold((times) => times + 1);
      }}
    />
  );
}

function oldLists(client: QueryClient): Query[] {
  return client
    .getQueryCache()
    .findAll({ type: 'active', predicate: (query) => query.state.isInvalidated && isLongList(query) });
}

function Newer({ onRenew }: { onRenew: () => void }) {
  const t = useText('live');
  return (
    <div className={styles['newer']} role="status">
      <span>{t('newer')}</span>
      <Button onClick={onRenew}>{t('renew')}</Button>
    </div>
  );
}
