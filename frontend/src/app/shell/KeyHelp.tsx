import { useText } from '@/shared/i18n/useText';
import { Dialog } from '@/shared/ui/Dialog';
import styles from './keys.module.css';

const keys = [
  ['Ctrl K', 'palette'],
  ['J', 'next'],
  ['K', 'previous'],
  ['Enter', 'open'],
  ['/', 'search'],
  ['Esc', 'close'],
  ['?', 'help'],
] as const;

export default function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useText('keys');
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <dl className={styles['keys']}>
        {keys.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`key.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
