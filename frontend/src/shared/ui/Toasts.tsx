import { useSyncExternalStore } from 'react';
import { currentToasts, onToasts } from './toast';
import styles from './toast.module.css';

export function Toasts() {
  const toasts = useSyncExternalStore(onToasts, currentToasts);
  return (
    <div className={styles['toasts']} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={styles['toast']}>
          {toast.text}
        </div>
      ))}
    </div>
  );
}
