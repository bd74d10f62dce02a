import type { ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Card, Soft } from '@/shared/ui/Card';
import { Meter } from '@/shared/ui/Meter';
import { segments, type Survey } from './model';
import styles from './survey.module.css';

/** SG-1 to SG-7: who lives here, in percent. */
export function ResidentsCard({ residents, action }: { residents: Survey['residents']; action: ReactNode }) {
  const t = useText('survey');
  const format = useFormat();
  return (
    <Card title={t('residents.title')} actions={action}>
      {residents === null ? (
        <Soft>{t('unknown')}</Soft>
      ) : (
        <>
          <ul className={styles['shares']}>
            {segments
              .map((segment) => ({ segment, share: residents.shares[segment] ?? 0 }))
              .filter(({ share }) => share > 0)
              .map(({ segment, share }) => (
                <li key={segment}>
                  <span>{t(`segment.${segment}`)}</span>
                  <Meter label={t(`segment.${segment}`)} value={share} tone="calm" />
                  <strong className="num">{format.percent(share)}</strong>
                </li>
              ))}
          </ul>
          <Soft>{t('asOfDay', { date: format.day(residents.asOf) })}</Soft>
        </>
      )}
    </Card>
  );
}
