import { useEffect } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Row } from '@/shared/ui/Card';
import { Sides, type Side } from '@/shared/ui/Sides';

export type StaleSidesProps = {
  /** All fields as typed, and as they stand now; texts as the user reads them. */
  fields: readonly Side[];
  /** Whether what stands there now has been fetched. */
  fresh: boolean;
  onReload: () => void;
  words?: { mine: string; use: string };
  /** Sends what was typed again, over the current version. */
  onMine: () => void;
  /** Gives up what was typed. */
  onTheirs: () => void;
};

/** Somebody else was faster: fetches what stands there now and shows it beside what was typed, which stays until decided. */
export default function StaleSides({ fields, fresh, onReload, words, onMine, onTheirs }: StaleSidesProps) {
  const t = useText('outbox');
  const c = useText('common');
  useEffect(() => {
    if (!fresh) onReload();
    // Fetched once by itself; again only when the user asks, as without a network.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (!fresh) {
    return (
      <>
        <p>{c('error.staleText')}</p>
        <Button onClick={onReload}>{c('action.reload')}</Button>
      </>
    );
  }
  const sides = fields.filter((one) => (one.mine ?? '') !== (one.theirs ?? ''));
  if (sides.length === 0) {
    return (
      <>
        <p>{t('conflict.same')}</p>
        <Row>
          <Button onClick={onTheirs}>{t('conflict.keepTheirs')}</Button>
        </Row>
      </>
    );
  }
  return (
    <Sides text={t('conflict.online')} sides={sides} words={words} onMine={onMine} onTheirs={onTheirs} />
  );
}
