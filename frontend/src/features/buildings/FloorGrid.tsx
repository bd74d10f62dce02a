import { useState } from 'react';
import { Choices } from '@/shared/form/Choices';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import styles from './buildings.module.css';
import { besidesGrid, floorsOf } from './floors';
import { networkUses, type Building, type RevealedHousehold } from './model';

type FloorGridProps = {
  building: Building;
  /** What may be seen of the households: those shown on purpose, and those recorded just now. */
  households: readonly RevealedHousehold[];
  onPick?: (door: string, known: RevealedHousehold | null) => void;
};

/** CO-14: the building as one looks at it, entrance by entrance; each flat leads to what is known of it. */
export function FloorGrid({ building, households, onPick }: FloorGridProps) {
  const t = useText('buildings');
  const [entrance, setEntrance] = useState(1);
  const besides = besidesGrid(building, households);
  const flatLabel = (door: string, household: RevealedHousehold | null) =>
    t('grid.flat', { door, use: household ? t(`use.${household.use}`) : t('grid.unknown') });
  return (
    <>
      {building.entrances > 1 && (
        <Choices
          label={t('grid.entrances')}
          value={String(entrance)}
          options={Array.from({ length: building.entrances }, (_, index) => ({
            value: String(index + 1),
            label: t('grid.entrance', { number: index + 1 }),
          }))}
          onChange={(chosen) => setEntrance(Number(chosen))}
        />
      )}
      <ul className={styles['legend']}>
        {networkUses.map((use) => (
          <li key={use}>
            <span className={`${styles['swatch'] ?? ''} ${styles[use] ?? ''}`} />
            {t(`use.${use}`)}
          </li>
        ))}
        <li>
          <span className={styles['swatch']} />
          {t('grid.unknown')}
        </li>
      </ul>
      <div className={styles['grid']}>
        <table aria-label={t('grid.label', { number: entrance })}>
          <tbody>
            {floorsOf(building, entrance, households).map(({ floor, flats }) => (
              <tr key={floor}>
                <th scope="row">{t('grid.floor', { floor })}</th>
                {flats.map(({ door, household }) => (
                  <td key={door}>
                    <button
                      type="button"
                      className={`${styles['flat'] ?? ''} ${household ? (styles[household.use] ?? '') : ''}`}
                      aria-label={flatLabel(door, household)}
                      disabled={!onPick}
                      onClick={() => onPick?.(door, household)}
                    >
                      <span>{door.split('-')[1]}</span>
                      {household && <strong>{t(`mark.${household.use}`)}</strong>}
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {besides.length > 0 && (
        <>
          <Soft>{t('grid.besides')}</Soft>
          <div className={styles['ends']}>
            {besides.map((one) => (
              <button
                key={one.id}
                type="button"
                className={`${styles['flat'] ?? ''} ${styles[one.use] ?? ''}`}
                onClick={() => onPick?.(one.door, one)}
              >
                {flatLabel(one.door, one)}
              </button>
            ))}
          </div>
        </>
      )}
    </>
  );
}
