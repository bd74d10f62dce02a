import { Link, SiteAnchor } from '@/shared/router/Link';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormFoot } from '@/shared/form/Form';
import { useOutbox } from '@/shared/outbox/outbox';
import { Dialog } from '@/shared/ui/Dialog';
import { useText } from '@/shared/i18n/useText';
import { useUser } from '@/shared/session/session';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { Button } from '@/shared/ui/Button';
import { Card, Soft } from '@/shared/ui/Card';
import { Icon } from '@/shared/ui/Icon';
import list from '@/shared/ui/list.module.css';
import { Page } from '@/shared/ui/Page';
import { LanguageChoice } from '../settings/LanguageChoice';
import { ThemeChoice } from '../settings/ThemeChoice';
import { furtherPlacesOf } from '../shell/furtherPlaces';
import { destinationsOf, tabsOf } from '../shell/navigation';
import { roleName } from '../shell/Shell';
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
      <nav aria-label={t('more.places')} className={styles['places']}>
        <ul className={list['list']}>
          {others.map((place) => (
            <li key={place.to} className={list['item']}>
              <span className={`${list['title'] ?? ''} ${styles['place'] ?? ''}`}>
                <Icon name={place.icon} />
                <Link to={place.to}>{t(place.label)}</Link>
              </span>
            </li>
          ))}
        </ul>
      </nav>
      <Card title={f('further.title')}>
        <nav aria-label={f('further.title')}>
          <ul className={list['flush']}>
            {furtherPlacesOf(user).map((place) => (
              <li key={place.to} className={list['item']}>
                <span className={`${list['title'] ?? ''} ${styles['place'] ?? ''}`}>
                  <Icon name={place.icon} />
                  <SiteAnchor address={place.to}>{f(`further.${place.label}`)}</SiteAnchor>
                </span>
              </li>
            ))}
          </ul>
        </nav>
      </Card>
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
