import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Icon } from '@/shared/ui/Icon';
import type { Destination } from './tabs';

/** A list of places to go to. */
export function Places({ places, look }: { places: readonly Destination[]; look: string | undefined }) {
  const t = useText('common');
  return (
    <ul>
      {places.map((place) => (
        <li key={place.to}>
          <Link to={place.to} className={look}>
            <Icon name={place.icon} />
            {t(place.label)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
