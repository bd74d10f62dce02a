import type { Incident } from '@/features/incidents/model';
import { photoHref } from '@/features/photos/api/photos';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import styles from './evidence.module.css';

/** CO-41: the locker, in the order it was filled. */
export function EvidenceList({ incident }: { incident: Incident }) {
  const t = useText('incidents');
  const format = useFormat();
  if (incident.evidence.length === 0) return <Soft>{t('evidence.none')}</Soft>;
  return (
    <ul className={styles['evidence']}>
      {incident.evidence.map((one) => (
        <li key={one.at}>
          {one.photoId !== null && (
            <a href={photoHref(incident.communityId, one.photoId)} target="_blank" rel="noreferrer">
              <img
                src={photoHref(incident.communityId, one.photoId)}
                alt={t('evidence.photoOf', { note: one.note })}
                loading="lazy"
                decoding="async"
              />
            </a>
          )}
          <span>
            {one.note}
            <Soft>{format.moment(one.at)}</Soft>
          </span>
        </li>
      ))}
    </ul>
  );
}
