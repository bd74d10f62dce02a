import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Facts, Row, Soft } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { buildingQuery, revealHouseholds, type HouseholdChange } from './api/buildings';
import { BuildingDialog } from './BuildingDialog';
import styles from './buildings.module.css';
import { FloorGrid } from './FloorGrid';
import { HouseholdDialog } from './HouseholdDialog';
import type { RevealedHousehold } from './model';

type BuildingCardProps = {
  communityId: string;
  communityName: string;
  number: string;
  competitors: readonly { id: string; name: string }[];
  mayKeep: boolean;
  mayVisit: boolean;
};

type Task =
  { kind: 'layout' } | { kind: 'reveal' } | { kind: 'flat'; door: string; known: RevealedHousehold | null };

/** CO-14: one building with its floors and flats. */
export function BuildingCard(props: BuildingCardProps) {
  const { communityId, communityName, number, competitors, mayKeep, mayVisit } = props;
  const t = useText('buildings');
  const format = useFormat();
  const query = useQuery(buildingQuery(communityId, number));
  const [task, setTask] = useState<Task | null>(null);
  const [shown, setShown] = useState<readonly RevealedHousehold[] | null>(null);
  const [recorded, setRecorded] = useState<readonly RevealedHousehold[]>([]);
  const close = () => setTask(null);
  const record = (change: HouseholdChange) => {
    const one: RevealedHousehold = {
      id: change.door,
      door: change.door,
      use: change.use,
      competitorId: change.competitorId ?? null,
      contractEndsOn: change.contractEndsOn ?? null,
    };
    setRecorded((before) => [...before.filter((other) => other.door !== one.door), one]);
    close();
  };
  const newest = new Set(recorded.map((one) => one.door));
  const households = [...(shown ?? []).filter((one) => !newest.has(one.door)), ...recorded];
  return (
    <Loaded query={query} rows={5}>
      {(tagged) => (
        <Card
          title={tagged.value.name}
          actions={
            <Row>
              {mayVisit && shown === null && tagged.value.known.length > 0 && (
                <Button icon="eye" onClick={() => setTask({ kind: 'reveal' })}>
                  {t('reveal.title')}
                </Button>
              )}
              {mayKeep && (
                <Button look="quiet" onClick={() => setTask({ kind: 'layout' })}>
                  {t('layout.edit')}
                </Button>
              )}
            </Row>
          }
        >
          <Facts
            items={[
              [t('count.households'), format.number(tagged.value.households)],
              [t('count.known'), format.number(tagged.value.known.length)],
              [t('use.OURS'), format.number(tagged.value.ourUsers)],
              [t('use.COMPETITOR'), format.number(tagged.value.competitorUsers)],
            ]}
          />
          {tagged.value.contractEnds.length > 0 && (
            <div className={styles['ends']}>
              {tagged.value.contractEnds.map((end) => (
                <Badge key={end.month} tone="warn" icon="clock">
                  {t('ends', { month: end.month, count: end.households })}
                </Badge>
              ))}
            </div>
          )}
          <Soft>{t(mayVisit ? 'grid.text' : 'grid.masked')}</Soft>
          <FloorGrid
            building={tagged.value}
            households={households}
            onPick={mayVisit ? (door, known) => setTask({ kind: 'flat', door, known }) : undefined}
          />
          {task?.kind === 'layout' && (
            <BuildingDialog
              communityId={communityId}
              building={tagged}
              onReload={() => void query.refetch()}
              onClose={close}
              onDone={close}
            />
          )}
          {task?.kind === 'flat' && (
            <HouseholdDialog
              building={tagged.value}
              communityName={communityName}
              competitors={competitors}
              door={task.door}
              known={task.known}
              onClose={close}
              onDone={record}
            />
          )}
          {task?.kind === 'reveal' && (
            <ReasonDialog
              title={t('reveal.title')}
              text={t('reveal.text')}
              label={t('reveal.reason')}
              save={t('reveal.show')}
              icon="eye"
              send={(reason, key) => revealHouseholds(communityId, number, reason, key)}
              onClose={close}
              onDone={(answer) => {
                setShown(answer.households);
                close();
              }}
            />
          )}
        </Card>
      )}
    </Loaded>
  );
}
