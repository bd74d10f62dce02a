import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { Meter } from '@/shared/ui/Meter';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { buildingsQuery } from './api/buildings';
import { BuildingCard } from './BuildingCard';
import { BuildingDialog } from './BuildingDialog';
import styles from './buildings.module.css';

type BuildingsPartProps = {
  communityId: string;
  communityName: string;
  competitors: readonly { id: string; name: string }[];
  /** Number of the building in sight. */
  chosen: string | undefined;
  mayKeep: boolean;
  mayVisit: boolean;
  onChoose: (number: string) => void;
};

/** CO-14: the buildings of a community, and the one that is looked at. */
export function BuildingsPart(props: BuildingsPartProps) {
  const { communityId, chosen, mayKeep, onChoose } = props;
  const t = useText('buildings');
  const [adding, setAdding] = useState(false);
  const query = useInfiniteQuery(buildingsQuery(communityId));
  const add = mayKeep && (
    <Button icon="plus" onClick={() => setAdding(true)}>
      {t('layout.add')}
    </Button>
  );
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const number = rows.find((row) => row.number === chosen)?.number ?? rows[0]?.number;
  return (
    <>
      <Card title={t('title')} count={rows.length} actions={add}>
        <RecordPages
          query={query}
          exportAs="buildings"
          empty={
            <Empty title={t('none')} icon="community">
              <p>{t('noneText')}</p>
            </Empty>
          }
        >
          {(buildings) => (
            <div className={styles['houses']}>
              {buildings.map((row) => (
                <button
                  key={row.number}
                  type="button"
                  className={styles['house']}
                  aria-pressed={row.number === number}
                  onClick={() => onChoose(row.number)}
                >
                  <strong>{row.name}</strong>
                  <small className="num">
                    {t('known', { known: row.known, households: row.households })}
                  </small>
                  <Meter
                    label={t('count.known')}
                    value={Math.round((100 * row.known) / Math.max(1, row.households))}
                  />
                </button>
              ))}
            </div>
          )}
        </RecordPages>
      </Card>
      {number !== undefined && <BuildingCard key={number} {...props} number={number} />}
      {adding && (
        <BuildingDialog
          communityId={communityId}
          building={null}
          onClose={() => setAdding(false)}
          onDone={(added) => {
            setAdding(false);
            onChoose(added);
          }}
        />
      )}
    </>
  );
}
