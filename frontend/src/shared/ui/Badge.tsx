import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { Icon, type IconName } from './Icon';

export type Tone = 'none' | 'good' | 'warn' | 'bad' | 'calm';

export function Badge({
  tone = 'none',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={`${styles['badge'] ?? ''} ${styles[tone] ?? ''}`}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
