import { lazy, useState } from 'react';
import type { Community } from '@/features/communities/model';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { useOver } from '@/shared/api/useOver';
import { wrong } from '@/shared/form/checks';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import { locateCommunity, type LocationBody } from './api/locate';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type PlaceDialogProps = { community: Tagged<Community>; onReload: () => void; onClose: () => void };

const systems = ['GCJ02', 'WGS84'] as const;

/** Coordinates as a map tells them, or as the device knows them; the service refuses what lies outside the country. */
export function PlaceDialog({ community, onReload, onClose }: PlaceDialogProps) {
  const t = useText('map');
  const [typed, setTyped] = useState({ longitude: '', latitude: '' });
  const [system, setSystem] = useState<(typeof systems)[number]>('GCJ02');
  const [device, setDevice] = useState<'idle' | 'looking' | 'failed'>('idle');
  const over = useOver(community.etag);
  const { id, location } = community.value;
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: ({ etag, body }: { etag: string; body: LocationBody }) => locateCommunity(id, etag, body),
    refresh: [['communities']],
    onDone: ({ etag }) => {
      // A place can be put back, but not taken off.
      if (location === null) say(t('place.saved'));
      else
        offerUndo({
          text: t('place.saved'),
          undo: () => locateCommunity(id, etag, { ...location, system: 'WGS84' }),
          refresh: [['communities']],
        });
      onClose();
    },
  });
  const submit = () => {
    const longitude = degrees(typed.longitude);
    const latitude = degrees(typed.latitude);
    setFound([
      ...(longitude === null ? [wrong('longitude', t('place.degrees'))] : []),
      ...(latitude === null ? [wrong('latitude', t('place.degrees'))] : []),
    ]);
    if (longitude !== null && latitude !== null)
      submission.mutate({ etag: over.tag(submission.error), body: { longitude, latitude, system } });
  };
  const look = () => {
    // Missing where the page is not served over TLS.
    if (!('geolocation' in navigator)) {
      setDevice('failed');
      return;
    }
    setDevice('looking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setDevice('idle');
        setSystem('WGS84');
        setTyped({ longitude: coords.longitude.toFixed(6), latitude: coords.latitude.toFixed(6) });
      },
      () => setDevice('failed'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  };
  return (
    <TaskDialog
      title={t('place.set')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onReload={onReload}
      stale={
        <StaleSides
          fields={[
            {
              field: 'location',
              label: t('place.title'),
              mine: `${typed.longitude}, ${typed.latitude} (${t(`place.systems.${system}`)})`,
              theirs:
                location &&
                `${location.longitude.toFixed(6)}, ${location.latitude.toFixed(6)} (${t('place.systems.WGS84')})`,
            },
          ]}
          fresh={over.fresh}
          onReload={onReload}
          onMine={submit}
          onTheirs={onClose}
        />
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <Button icon="pin" busy={device === 'looking'} onClick={look}>
        {t(device === 'looking' ? 'place.looking' : 'place.here')}
      </Button>
      {device === 'failed' && <Notice tone="warn" role="status" title={t('place.failed')} />}
      <Fields>
        <TextField
          name="longitude"
          label={t('place.longitude')}
          inputMode="decimal"
          value={typed.longitude}
          onChange={(longitude) => setTyped({ ...typed, longitude })}
        />
        <TextField
          name="latitude"
          label={t('place.latitude')}
          inputMode="decimal"
          value={typed.latitude}
          onChange={(latitude) => setTyped({ ...typed, latitude })}
        />
        <SelectField
          span
          name="system"
          label={t('place.system')}
          hint={t('place.hint')}
          value={system}
          options={systems.map((value) => ({ value, label: t(`place.systems.${value}`) }))}
          onChange={(chosen) => chosen !== '' && setSystem(chosen)}
        />
      </Fields>
    </TaskDialog>
  );
}

function degrees(typed: string): number | null {
  return /^\d{1,3}(\.\d{1,9})?$/.test(typed.trim()) ? Number(typed.trim()) : null;
}
