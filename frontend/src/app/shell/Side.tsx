import { useState } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { usePlace } from '@/shared/router/location';
import type { User } from '@/shared/session/session';
import { Mark } from './Mark';
import { destinationsOf, groups, type Group } from './navigation';
import { Places } from './Places';
import { roleName } from './roleName';
import shell from './shell.module.css';
import styles from './side.module.css';
import { more, tabsOf, type Destination } from './tabs';

const storageKey = 'gridline.navigation';

/** Which groups a person has opened or closed by hand; the others are open while their page is shown. */
type Chosen = Partial<Record<Group, boolean>>;

/** 导航: what a phone has as tabs first, then everything else in groups that stay as they were left. */
export function Side({ user }: { user: User }) {
  const t = useText('common');
  const { pathname } = usePlace();
  const [chosen, setChosen] = useState<Chosen>(stored);
  const first = tabsOf(user).filter((place) => place !== more);
  const others = destinationsOf(user).filter((place) => !first.includes(place));
  const choose = (group: Group, open: boolean) => {
    const next = { ...chosen, [group]: open };
    setChosen(next);
    try {
      localStorage.setItem(storageKey, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing still opens and closes them.
    }
  };
  return (
    <header className={shell['side']}>
      <Link to="/" className={styles['brand']}>
        <Mark />
        {t('brand')}
      </Link>
      <nav className={styles['places']} aria-label={t('nav.label')}>
        <Places places={first} look={styles['link']} />
        {groups.map((group) => {
          const places = others.filter((place) => place.group === group);
          const open = chosen[group] ?? places.some((place) => leadsTo(place, pathname));
          return (
            places.length > 0 && (
              <details
                key={group}
                className={styles['group']}
                open={open}
                onToggle={({ currentTarget }) => {
                  // Told also when this page itself opens it.
                  if (currentTarget.open !== open) choose(group, currentTarget.open);
                }}
              >
                <summary>{t(`nav.group.${group}`)}</summary>
                <Places places={places} look={styles['link']} />
              </details>
            )
          );
        })}
        <Places places={[more]} look={styles['link']} />
      </nav>
      <p className={styles['who']}>
        <strong>{user.name}</strong>
        <span>{user.roles.map((role) => roleName(role, t)).join(' · ')}</span>
      </p>
    </header>
  );
}

function leadsTo({ to }: Destination, pathname: string): boolean {
  return pathname === to || pathname.startsWith(`${to}/`);
}

function stored(): Chosen {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const found = new Map<string, unknown>(Object.entries(kept));
    return Object.fromEntries(
      groups.flatMap((group) => (found.has(group) ? [[group, found.get(group) === true]] : [])),
    );
  } catch {
    return {};
  }
}
