import type { ReactNode } from 'react';
import { UnexpectedAnswer } from '@/shared/api/decode';
import { isProblem, Unreachable } from '@/shared/api/problem';
import { useText } from '@/shared/i18n/useText';
import { Button } from './Button';
import { Icon, type IconName } from './Icon';
import styles from './state.module.css';

export function Loading({ rows = 4 }: { rows?: number }) {
  const t = useText('common');
  return (
    <div className={styles['loading']} role="status">
      <span className="sr-only">{t('state.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles['bar']} />
      ))}
    </div>
  );
}

export function Empty({ title, children, icon }: { title: string; children?: ReactNode; icon?: IconName }) {
  return (
    <div className={styles['state']}>
      {icon && <Icon name={icon} size={32} />}
      <p>{title}</p>
      {children}
    </div>
  );
}

/** Says what went wrong and what can be done about it. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useText('common');
  const { icon, title, text } = explain(error, t);
  return (
    <div className={styles['state']} role="alert">
      <Icon name={icon} size={32} />
      <h2>{title}</h2>
      <p>{text}</p>
      {isProblem(error) && error.traceId !== '' && (
        <p className={styles['trace']}>{t('error.trace', { id: error.traceId })}</p>
      )}
      {onRetry && !isProblem(error, 403) && !isProblem(error, 404) && (
        <Button onClick={onRetry}>{t('action.retry')}</Button>
      )}
    </div>
  );
}

function explain(
  error: unknown,
  t: ReturnType<typeof useText<'common'>>,
): { icon: IconName; title: string; text: string } {
  if (error instanceof Unreachable) {
    return { icon: 'offline', title: t('error.offline'), text: t('error.offlineText') };
  }
  if (error instanceof UnexpectedAnswer) {
    return { icon: 'warn', title: t('error.unknown'), text: t('error.unknownText', { what: error.message }) };
  }
  if (isProblem(error, 403)) {
    return { icon: 'lock', title: t('error.forbidden'), text: error.detail || t('error.forbiddenText') };
  }
  if (isProblem(error, 404)) {
    return { icon: 'search', title: t('error.notFound'), text: error.detail || t('error.notFoundText') };
  }
  if (isProblem(error) && error.status === 429) {
    return { icon: 'clock', title: t('error.busy'), text: error.detail || t('error.busyText') };
  }
  if (isProblem(error) && (error.status === 503 || error.status === 504 || error.status === 502)) {
    return {
      icon: 'clock',
      title: error.title || t('error.away'),
      text: error.detail || t('error.awayText'),
    };
  }
  if (isProblem(error)) {
    return {
      icon: 'warn',
      title: error.title || t('error.failed'),
      text: error.detail || t('error.failedText'),
    };
  }
  return { icon: 'warn', title: t('error.failed'), text: t('error.failedText') };
}
