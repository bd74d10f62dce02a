import { useState } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Button, ButtonLink } from '@/shared/ui/Button';
import styles from '../customer.module.css';
import { BulkDialog } from './BulkDialog';
import type { BulkKind, BulkSelection } from './model';

type BulkBarProps = {
  kinds: readonly BulkKind[];
  picked: ReadonlySet<string>;
  /** The filter of the list, as the parameters of its address. */
  filter: Readonly<Record<string, string>>;
  gridPath: string;
  onOrdered: (jobId: string) => void;
  onEnd: () => void;
};

/** FN-14: what can be done with the customers picked, or with all the list would show. */
export function BulkBar({ kinds, picked, filter, gridPath, onOrdered, onEnd }: BulkBarProps) {
  const t = useText('bulk');
  const [selection, setSelection] = useState<BulkSelection | null>(null);
  return (
    <div className={styles['bulkBar']} role="region" aria-label={t('dialog')}>
      <span role="status">{t('picked', { count: picked.size })}</span>
      <Button look="primary" disabled={picked.size === 0} onClick={() => setSelection({ ids: [...picked] })}>
        {t('withPicked')}
      </Button>
      <Button onClick={() => setSelection({ filter })}>{t('withAll')}</Button>
      <ButtonLink to="/bulk">{t('jobs')}</ButtonLink>
      <Button look="quiet" onClick={onEnd}>
        {t('selectOff')}
      </Button>
      {selection && (
        <BulkDialog
          kinds={kinds}
          selection={selection}
          gridPath={gridPath}
          onOrdered={onOrdered}
          onClose={() => setSelection(null)}
        />
      )}
    </div>
  );
}
