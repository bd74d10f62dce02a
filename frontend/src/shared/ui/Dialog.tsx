import { Suspense, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Button } from './Button';
import styles from './dialog.module.css';
import { Icon } from './Icon';
import { Loading } from './State';

type DialogProps = { title: string; onClose: () => void; children: ReactNode };

/** A task beside the page: a sheet from below on a phone, in the middle on a desk. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  const t = useText('common');
  // Before the dialog leaves the page, so that the focus is never nowhere.
  useLayoutEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={styles['dialog']}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        <Button look="quiet" onClick={onClose} aria-label={t('action.close')}>
          <Icon name="cross" />
        </Button>
      </div>
      <div className={styles['body']}>
        <Suspense fallback={<Loading rows={3} />}>{children}</Suspense>
      </div>
    </dialog>
  );
}
