import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { communitiesQuery } from '@/features/communities/api/listCommunities';
import { customersQuery } from '@/features/customers/api/listCustomers';
import { chooseLanguage, languages } from '@/shared/i18n/language';
import { useLanguage, useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useUser } from '@/shared/session/session';
import { Dialog } from '@/shared/ui/Dialog';
import { Icon, type IconName } from '@/shared/ui/Icon';
import form from '@/shared/ui/form.module.css';
import { chooseTheme, currentTheme } from '../theme';
import styles from './keys.module.css';
import { furtherPlacesOf } from './furtherPlaces';
import { destinationsOf } from './navigation';
import { more } from './tabs';

/** A user's deed: its name, its icon, what it is about, and what it does. */
type Deed = { key: string; label: string; icon: IconName; note: string; perform: () => void };

type PaletteProps = { onClose: () => void; onHelp: () => void };

/** Everything by name: pages, communities, customers, and the few settings. */
export default function Palette({ onClose, onHelp }: PaletteProps) {
  const t = useText('keys');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  // A dialog gives the focus to its first button, which closes it; here typing begins at once.
  useEffect(() => input.current?.focus(), []);
  const deeds = useDeeds(typed.trim(), onHelp);
  const chosen = deeds[Math.min(at, deeds.length - 1)];
  const perform = (deed: Deed) => {
    onClose();
    deed.perform();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((before) => Math.max(0, Math.min(deeds.length - 1, before + step)));
    }
    if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) {
      event.preventDefault();
      perform(chosen);
    }
  };
  return (
    <Dialog title={t('palette')} onClose={onClose}>
      <input
        ref={input}
        className={form['input']}
        role="combobox"
        aria-label={t('palette')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen && `${id}-${chosen.key}`}
        placeholder={t('placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onKeyDown={press}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('results')} className={styles['list']}>
        {deeds.map((deed) => (
          <div
            key={deed.key}
            id={`${id}-${deed.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={deed === chosen}
            className={styles['item']}
            onClick={() => perform(deed)}
            onKeyDown={press}
          >
            <Icon name={deed.icon} />
            {deed.label}
            <small>{deed.note}</small>
          </div>
        ))}
        {deeds.length === 0 && <p>{t('none')}</p>}
      </div>
    </Dialog>
  );
}

function useDeeds(typed: string, onHelp: () => void): Deed[] {
  const t = useText('keys');
  const c = useText('common');
  const f = useText('rollout');
  const user = useUser();
  const language = useLanguage();
  const q = useDeferredValue(typed);
  const communities = useInfiniteQuery({ ...communitiesQuery({ q }), enabled: q !== '' });
  const places = [...destinationsOf(user), more];
  const seesCustomers = places.some((place) => place.to === '/customers');
  const customers = useInfiniteQuery({
    ...customersQuery({ q }, 8),
    enabled: q !== '' && seesCustomers,
  });
  const other = languages.find((one) => one !== language) ?? language;
  const theme = currentTheme() === 'dark' ? 'light' : 'dark';
  const fixed: Deed[] = [
    ...places.map((place) => ({
      key: place.to,
      label: c(place.label),
      icon: place.icon,
      note: t('page'),
      perform: () => go(place.to),
    })),
    ...furtherPlacesOf(user).map((place) => ({
      key: place.to,
      label: f(`further.${place.label}`),
      icon: place.icon,
      note: t('page'),
      perform: () => go(place.to),
    })),
    ...(seesCustomers
      ? [
          {
            key: 'capture',
            label: c('nav.capture'),
            icon: 'plus' as const,
            note: t('page'),
            perform: () => go(href({ to: '/leads/capture' })),
          },
        ]
      : []),
    {
      key: 'language',
      label: c(`language.${other}`),
      icon: 'more',
      note: c('settings.language'),
      perform: () => chooseLanguage(other),
    },
    {
      key: 'theme',
      label: c(`theme.${theme}`),
      icon: 'eye',
      note: c('settings.theme'),
      perform: () => chooseTheme(theme),
    },
    {
      key: 'print',
      label: t('print'),
      icon: 'print',
      note: '',
      // When the palette is gone.
      perform: () => void setTimeout(() => window.print()),
    },
    { key: 'help', label: t('title'), icon: 'keyboard', note: '', perform: onHelp },
  ];
  if (q === '') return fixed;
  const wanted = q.toLowerCase();
  return [
    ...fixed.filter((deed) => deed.label.toLowerCase().includes(wanted)),
    ...(communities.data?.pages[0]?.items ?? []).slice(0, 8).map((one) => ({
      key: one.id,
      label: one.name,
      icon: 'community' as const,
      note: one.gridName ?? '',
      perform: () => go(href({ to: '/communities/$communityId', params: { communityId: one.id } })),
    })),
    ...(customers.data?.pages[0]?.items ?? []).slice(0, 8).map((one) => ({
      key: one.id,
      label: one.firmName,
      icon: 'customer' as const,
      note: c(`stage.${one.stage}`),
      perform: () => go(href({ to: '/customers/$customerId', params: { customerId: one.id } })),
    })),
  ];
}
