import type { Violation } from '@/shared/api/problem';
import type { Params } from '@/shared/i18n/message';
import { useText, type Translate } from '@/shared/i18n/useText';
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
          <li key={index}>{reason(one, t)}</li>
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

/** The server repeats the nearest bundle in every message; here it stands once, so the known reasons have short texts. */
function reason({ code, message, params }: Violation, t: Translate<'bundles'>): string {
  const known = reasons.find((one) => code === `BD-01.${one}`);
  if (known === undefined) return message || code;
  const shown: Params = {};
  for (const [name, value] of Object.entries(params))
    shown[name] = Array.isArray(value) ? value.join(', ') : String(value);
  return t(`reason.${known}`, shown);
}

const reasons = [
  'unknown-tier',
  'tier-recorded-only',
  'terminals-over-cap',
  'too-few-three-g',
  'three-g-in-plan-a',
  'broadband-in-base',
  'packs-over-terminals',
  'count-out-of-range',
] as const;
