import type { ReactNode, Ref } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './state.module.css';

type NoticeProps = {
  tone: 'good' | 'warn' | 'bad' | 'calm';
  title?: string;
  icon?: IconName;
  role?: 'alert' | 'status';
  ref?: Ref<HTMLDivElement>;
  children?: ReactNode;
};

const icons = { good: 'check', warn: 'warn', bad: 'warn', calm: 'clock' } as const;

/** Something the user should know, at the place it concerns. */
export function Notice({ tone, title, icon, role, ref, children }: NoticeProps) {
  return (
    <div
      ref={ref}
      role={role}
      tabIndex={ref ? -1 : undefined}
      className={`${styles['notice'] ?? ''} ${styles[tone] ?? ''}`}
    >
      <Icon name={icon ?? icons[tone]} />
      <div className={styles['body']}>
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
