import { useQuery } from '@tanstack/react-query';
import { countQuery, dutiesOf, type Duty } from '@/features/today/counts';
import { useText } from '@/shared/i18n/useText';
import { SiteAnchor } from '@/shared/router/Link';
import { href } from '@/shared/router/paths';
import { useUser } from '@/shared/session/session';
import { Icon, type IconName } from '@/shared/ui/Icon';
import styles from './tiles.module.css';

const places: Record<Duty, string> = {
  approvals: href({ to: '/proposals' }),
  grants: href({ to: '/property-companies' }),
  lapsing: href({ to: '/work' }),
  plans: href({ to: '/work', search: { view: 'plans' } }),
  contracts: href({ to: '/contract-ends' }),
  leads: href({ to: '/leads', search: { whose: 'mine', due: 'today' } }),
  tasks: href({ to: '/schedules' }),
  incidents: href({ to: '/incidents' }),
  surveys: href({ to: '/work-order' }),
  urgent: href({ to: '/work-order', search: { quadrant: 'IMPORTANT_URGENT' } }),
};

const icons: Record<Duty, IconName> = {
  approvals: 'proposal',
  grants: 'building',
  lapsing: 'clock',
  plans: 'pin',
  contracts: 'today',
  leads: 'leads',
  tasks: 'schedule',
  incidents: 'shield',
  surveys: 'eye',
  urgent: 'order',
};

/** How much there is of each duty, why it is today's, and one tap to the work. */
export default function Tiles() {
  const t = useText('home');
  const user = useUser();
  const duties = dutiesOf(user);
  if (duties.length === 0) return null;
  return (
    <ul className={styles['tiles']} aria-label={t('tiles')}>
      {duties.map((duty) => (
        <Tile key={duty} duty={duty} />
      ))}
    </ul>
  );
}

function Tile({ duty }: { duty: Duty }) {
  const t = useText('home');
  const query = useQuery(countQuery(duty, useUser()));
  const { data } = query;
  return (
    <li className={styles['tile']} data-none={data?.count === 0 ? '' : undefined}>
      <SiteAnchor address={places[duty]} current={false}>
        <span className={styles['top']}>
          <Icon name={icons[duty]} />
          <strong className="num">
            {data === undefined ? (query.isError ? '?' : '…') : `${data.count}${data.more ? '+' : ''}`}
          </strong>
        </span>
        <span className={styles['name']}>{t(`duty.${duty}`)}</span>
        <small>{t(`why.${duty}`)}</small>
      </SiteAnchor>
    </li>
  );
}
