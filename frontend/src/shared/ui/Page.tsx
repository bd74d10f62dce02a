import { useEffect, useRef, type ReactNode } from 'react';
import { goBack } from '@/shared/router/location';
import { useText } from '@/shared/i18n/useText';
import { Button } from './Button';
import { Icon } from './Icon';
import styles from './layout.module.css';

type PageProps = {
  title: string;
  note?: ReactNode;
  /** Path to go up to when there is no page to go back to. */
  upTo?: string;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
};

let pagesShown = 0;

/** The frame of a page: its heading takes the focus when one arrives from another page. */
export function Page({ title, note, upTo, actions, narrow, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const t = useText('common');

  useEffect(() => {
    document.title = `${title} · ${t('brand')}`;
  }, [title, t]);

  useEffect(() => {
    pagesShown += 1;
    if (pagesShown > 1) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className={`${styles['page'] ?? ''} ${narrow ? (styles['narrow'] ?? '') : ''}`}>
      <header className={styles['head']}>
        {upTo !== undefined && <Back upTo={upTo} />}
        <div className={styles['title']}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {note !== undefined && <p>{note}</p>}
        </div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

function Back({ upTo }: { upTo: string }) {
  const t = useText('common');
  return (
    <Button
      look="quiet"
      className={styles['back']}
      onClick={() => goBack(upTo)}
      aria-label={t('action.back')}
    >
      <Icon name="back" />
    </Button>
  );
}
