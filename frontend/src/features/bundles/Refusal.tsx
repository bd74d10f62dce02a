import type { Violation } from '@/shared/api/problem';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';
import { BundleText } from './BundleText';
import { nearestOf } from './composing';
import type { Composition } from './model';
import styles from './bundle.module.css';

type RefusalProps = {
  violations: readonly Violation[];
  wanted: Composition;
  onTake: (nearest: Composition) => void;
};

/** BD-01: why a composition cannot be had, and the nearest that can, one tap away. */
export function Refusal({ violations, wanted, onTake }: RefusalProps) {
  const t = useText('bundles');
  const nearest = nearestOf(violations, wanted);
  return (
    <Notice tone="warn" role="status" title={t('refused.title')}>
      <ul className={styles['reasons']}>
        {violations.map((one, index) => (
          <li key={index}>{one.message}</li>
        ))}
      </ul>
      {nearest && (
        <div className={styles['nearest']}>
          <p>
            {t('refused.nearest')}{' '}
            <strong>
              <BundleText composition={nearest} />
            </strong>
          </p>
          <Button look="primary" icon="check" onClick={() => onTake(nearest)}>
            {t('refused.take')}
          </Button>
        </div>
      )}
    </Notice>
  );
}
