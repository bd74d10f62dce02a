import { useState } from 'react';
import type { components } from '@/shared/api/generated/funnel';
import { LongTextField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';

export type Position = Required<
  Pick<components['schemas']['ActionRequestCheckInRequest'], 'position' | 'accuracyMetres'>
>;

type CheckInProps = {
  position: Position | null;
  reason: string;
  onPosition: (position: Position | null) => void;
  onReason: (reason: string) => void;
};

/** Where a visit was, as the device says, or why there is no position. The position is sent once and not kept here. */
export function CheckIn({ position, reason, onPosition, onReason }: CheckInProps) {
  const t = useText('work');
  const [state, setState] = useState<'idle' | 'looking' | 'failed'>('idle');
  const look = () => {
    // Missing where the page is not served over TLS.
    if (!('geolocation' in navigator)) {
      setState('failed');
      return;
    }
    setState('looking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        onPosition({
          position: { latitude: coords.latitude, longitude: coords.longitude },
          accuracyMetres: Math.ceil(coords.accuracy),
        });
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  };
  if (position !== null) {
    return (
      <Notice tone="good" role="status" title={t('checkIn.have', { metres: position.accuracyMetres })}>
        <Button onClick={() => onPosition(null)}>{t('checkIn.drop')}</Button>
      </Notice>
    );
  }
  return (
    <>
      <Button icon="pin" busy={state === 'looking'} onClick={look}>
        {t(state === 'looking' ? 'checkIn.looking' : 'checkIn.take')}
      </Button>
      {state === 'failed' && <Notice tone="warn" role="status" title={t('checkIn.failed')} />}
      <LongTextField
        name="checkIn.reason"
        label={t('checkIn.reason')}
        hint={t('checkIn.hint')}
        maxLength={200}
        value={reason}
        onChange={onReason}
      />
    </>
  );
}
