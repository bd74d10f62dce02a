import { useState } from 'react';
import type { Community } from '@/features/communities/model';
import type { Tagged } from '@/shared/api/client';
import { useText } from '@/shared/i18n/useText';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { PlaceDialog } from './PlaceDialog';

type PlaceCardProps = { community: Tagged<Community>; mayEdit: boolean; onReload: () => void };

/** Where the community lies, and the way to say so. */
export function PlaceCard({ community, mayEdit, onReload }: PlaceCardProps) {
  const t = useText('map');
  const [asking, setAsking] = useState(false);
  const { id, location } = community.value;
  const longitude = location?.longitude.toFixed(6) ?? '';
  const latitude = location?.latitude.toFixed(6) ?? '';
  return (
    <Card title={t('place.title')}>
      <Soft>{location === null ? t('place.unknown') : t('place.known', { longitude, latitude })}</Soft>
      <Row>
        {location !== null && (
          <ButtonLink to="/map" search={{ at: id, longitude, latitude }} icon="map">
            {t('place.show')}
          </ButtonLink>
        )}
        {mayEdit && (
          <Button look="quiet" icon="pin" onClick={() => setAsking(true)}>
            {t(location === null ? 'place.set' : 'place.move')}
          </Button>
        )}
      </Row>
      {asking && <PlaceDialog community={community} onReload={onReload} onClose={() => setAsking(false)} />}
    </Card>
  );
}
