import type { ReactNode } from 'react';
import { Icon } from '@/shared/ui/Icon';
import styles from './home.module.css';

export function AllDone({ children }: { children: ReactNode }) {
  return (
    <p className={styles['allDone']}>
      <Icon name="check" />
      {children}
    </p>
  );
}
