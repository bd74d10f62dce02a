import { SiteAnchor } from '@/shared/router/Link';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormFoot } from '@/shared/form/Form';
import { useOutbox } from '@/shared/outbox/outbox';
import { Dialog } from '@/shared/ui/Dialog';
import { useText } from '@/shared/i18n/useText';
import { useUser } from '@/shared/session/session';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { Button } from '@/shared/ui/Button';
import { Card, Soft, Stack } from '@/shared/ui/Card';
import { Icon, type IconName } from '@/shared/ui/Icon';
import list from '@/shared/ui/list.module.css';
import { Page } from '@/shared/ui/Page';
import { LanguageChoice } from '../settings/LanguageChoice';
import { ThemeChoice } from '../settings/ThemeChoice';
import { furtherPlacesOf } from '../shell/furtherPlaces';
import { destinationsOf, groups } from '../shell/navigation';
import { roleName } from '../shell/roleName';
import { tabsOf } from '../shell/tabs';
import { signOut } from '../signOut';
import styles from './more.module.css';

export function MorePage() {
  const t = useText('common');
  const user = useUser();
  const o = useText('outbox');
  const f = useText('rollout');
  const [asking, setAsking] = useState(false);
  const unsent = useOutbox().length;
  const leaving = useMutation({ mutationFn: signOut });
  const tabs = tabsOf(user);
  const others = destinationsOf(user).filter((place) => !tabs.includes(place));
  return (
    <Page title={t('nav.more')} narrow>
      <nav aria-label={t('more.places')}>
        <Stack>
          {groups.map((group) => {
            const places = others.filter((place) => place.group === group);
            const further = furtherPlacesOf(user).filter((place) => place.group === group);
            return (
              places.length + further.length > 0 && (
                <Card key={group} title={t(`nav.group.${group}`)}>
                  <ul className={list['flush']}>
                    {places.map((place) => (
                      <Place key={place.to} address={place.to} icon={place.icon} name={t(place.label)} />
                    ))}
                    {further.map((place) => (
                      <Place
                        key={place.to}
                        address={place.to}
                        icon={place.icon}
                        name={f(`further.${place.label}`)}
                      />
                    ))}
                  </ul>
                </Card>
              )
            );
          })}
        </Stack>
      </nav>
      <Card title={t('settings.language')}>
        <LanguageChoice />
      </Card>
      <Card title={t('settings.theme')}>
        <ThemeChoice />
      </Card>
      <Card title={user.name}>
        <Soft>{user.roles.map((role) => roleName(role, t)).join(' · ')}</Soft>
        <ProblemSummary error={leaving.error} />
        <Button
          icon="signOut"
          onClick={() => (unsent > 0 ? setAsking(true) : leaving.mutate())}
          busy={leaving.isPending}
        >
          {t('session.signOut')}
        </Button>
      </Card>
      {asking && (
        <Dialog title={o('leave.title')} onClose={() => setAsking(false)}>
          <p>{o('leave.text', { count: unsent })}</p>
          <FormFoot>
            <Button onClick={() => setAsking(false)}>{t('action.cancel')}</Button>
            <Button look="danger" busy={leaving.isPending} onClick={() => leaving.mutate()}>
              {o('leave.anyway')}
            </Button>
          </FormFoot>
        </Dialog>
      )}
    </Page>
  );
}

function Place({ address, icon, name }: { address: string; icon: IconName; name: string }) {
  return (
    <li className={list['item']}>
      <span className={`${list['title'] ?? ''} ${styles['place'] ?? ''}`}>
        <Icon name={icon} />
        <SiteAnchor address={address}>{name}</SiteAnchor>
      </span>
    </li>
  );
}
