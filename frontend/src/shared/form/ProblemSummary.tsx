import {
  Suspense,
  use,
  useEffect,
  useRef,
  useSyncExternalStore,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { isProblem, Unreachable, type Violation } from '@/shared/api/problem';
import { UnexpectedAnswer } from '@/shared/api/decode';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';
import { FormName, inputId } from './FormContext';

type ProblemSummaryProps = {
  error: unknown;
  /** Found before sending; goes before an older answer. */
  found?: readonly Violation[];
  /** Fetches the newest version; what the user typed stays. */
  onReload?: () => void;
  /** What to decide when somebody else was faster, instead of fetching the newest version. */
  stale?: ReactNode;
};

/** Why a submission was refused: every violation, each leading to its field, and what to do. */
export function ProblemSummary({ error, found, onReload, stale }: ProblemSummaryProps) {
  const t = useText('common');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error || found?.length) box.current?.focus();
  }, [error, found]);
  if (found?.length) {
    return (
      <Notice ref={box} tone="bad" role="alert" title={t('error.check')}>
        <Complaints violations={found} />
      </Notice>
    );
  }
  if (!error) return null;

  if (isProblem(error, 412)) {
    return (
      <Notice ref={box} tone="warn" role="alert" title={t('error.stale')}>
        {stale ? (
          <Suspense>{stale}</Suspense>
        ) : (
          <>
            <p>{t('error.staleText')}</p>
            {onReload && <Button onClick={onReload}>{t('action.reload')}</Button>}
          </>
        )}
      </Notice>
    );
  }
  if (isProblem(error)) {
    return (
      <Notice ref={box} tone="bad" role="alert" title={error.title || t('error.failed')}>
        {error.violations.length > 0 ? (
          <Complaints violations={error.violations} />
        ) : (
          <p>{error.detail || t('error.failedText')}</p>
        )}
        {error.traceId !== '' && error.status >= 500 && <p>{t('error.trace', { id: error.traceId })}</p>}
      </Notice>
    );
  }
  const unreachable = error instanceof Unreachable;
  const text =
    error instanceof UnexpectedAnswer
      ? t('error.unknownText', { what: error.message })
      : t(unreachable ? 'error.offlineKept' : 'error.failedText');
  return (
    <Notice
      ref={box}
      tone="bad"
      role="alert"
      icon={unreachable ? 'offline' : 'warn'}
      title={t(unreachable ? 'error.offline' : 'error.failed')}
    >
      <p>{text}</p>
    </Notice>
  );
}

function Complaints({ violations }: { violations: readonly Violation[] }) {
  return (
    <ul>
      {violations.map((violation, index) => (
        <li key={index}>
          <Complaint violation={violation} />
        </li>
      ))}
    </ul>
  );
}

function Complaint({ violation }: { violation: Violation }) {
  const form = use(FormName);
  const message = violation.message || violation.code;
  const target = violation.field === null ? '' : inputId(form, violation.field);
  // Looked up again once the page stands: the summary comes before the fields.
  const known = useSyncExternalStore(never, () => document.getElementById(target) !== null);
  if (!known) return <span>{message}</span>;
  const lead = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(target)?.focus();
  };
  return (
    <a href={`#${target}`} onClick={lead}>
      {message}
    </a>
  );
}

function never() {
  return () => undefined;
}
