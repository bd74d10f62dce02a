import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { buildingQuery, buildingsQuery, revealHouseholds } from '@/features/buildings/api/buildings';
import { SelectField, TextField } from '@/shared/form/Field';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { ButtonLink, Button } from '@/shared/ui/Button';
import { Row, Soft } from '@/shared/ui/Card';
import { hasRole, useUser } from '@/shared/session/session';
import { noHousehold, type ChosenHousehold } from './households';

type HouseholdFieldsProps = {
  communityId: string;
  value: ChosenHousehold;
  onChange: (chosen: ChosenHousehold) => void;
};

/** Chooses a household out of the community's buildings, its door hidden until somebody says what for (PI-01). */
export function HouseholdFields({ communityId, value, onChange }: HouseholdFieldsProps) {
  const q = useText('quotes');
  const b = useText('buildings');
  const c = useText('common');
  const buildings = useInfiniteQuery(buildingsQuery(communityId));
  const rows = buildings.data?.pages.flatMap((page) => page.items) ?? [];
  const number = rows.some((row) => row.number === value.number) ? value.number : '';
  const building = useQuery({ ...buildingQuery(communityId, number), enabled: number !== '' });
  const known = number === '' ? [] : (building.data?.value.known ?? []);
  const nobody = buildings.isSuccess && (rows.length === 0 || (building.isSuccess && known.length === 0));
  const [shown, setShown] = useState<{ number: string; doors: ReadonlyMap<string, string> } | null>(null);
  const doors = shown?.number === number ? shown.doors : null;
  return (
    <>
      <SelectField
        name="buildingId"
        label={q('household.building')}
        empty={c('form.choose')}
        value={number}
        options={rows.map((row) => ({
          value: row.number,
          label: `${row.name} · ${b('known', { known: row.known, households: row.households })}`,
        }))}
        onChange={(chosen) => onChange({ ...noHousehold, number: chosen })}
      />
      {buildings.hasNextPage && (
        <Row>
          <Button look="quiet" onClick={() => void buildings.fetchNextPage()}>
            {q('household.more')}
          </Button>
        </Row>
      )}
      <SelectField
        name="householdId"
        label={q('household.household')}
        empty={c('form.choose')}
        value={known.some((one) => one.id === value.household) ? value.household : ''}
        options={known.map((one, index) => ({
          value: one.id,
          label: q('household.option', {
            number: index + 1,
            door: doors?.get(one.id) ?? one.door,
            use: b(`use.${one.use}`),
          }),
        }))}
        onChange={(household) => onChange({ number, household })}
      />
      {known.length > 0 && doors === null && (
        <Doors
          communityId={communityId}
          number={number}
          onShow={(found) => setShown({ number, doors: found })}
        />
      )}
      {nobody && (
        <>
          <Soft>{q('household.none')}</Soft>
          <Row>
            <ButtonLink
              to="/communities/$communityId"
              params={{ communityId }}
              search={{ part: 'buildings', building: number }}
            >
              {q('household.record')}
            </ButtonLink>
          </Row>
        </>
      )}
    </>
  );
}

type DoorsProps = {
  communityId: string;
  number: string;
  onShow: (doors: ReadonlyMap<string, string>) => void;
};

/** Those who go from door to door may see the doors, with a reason and on record. */
function Doors({ communityId, number, onShow }: DoorsProps) {
  const b = useText('buildings');
  const user = useUser();
  const [reason, setReason] = useState('');
  const reveal = useSubmission({
    send: (why: string, key) => revealHouseholds(communityId, number, why, key),
    onDone: ({ households }) => onShow(new Map(households.map((one) => [one.id, one.door]))),
  });
  if (!hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'TECHNICIAN', 'SUPERVISOR', 'ADMIN')) return null;
  return (
    <>
      <ProblemSummary error={reveal.error} />
      <TextField
        optional
        name="revealReason"
        label={`${b('reveal.title')}: ${b('reveal.reason')}`}
        hint={b('reveal.text')}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <Row>
        <Button
          icon="eye"
          disabled={reason.trim().length < 2}
          busy={reveal.isPending}
          onClick={() => reveal.mutate(reason.trim())}
        >
          {b('reveal.title')}
        </Button>
      </Row>
    </>
  );
}
