import { useQuery } from '@tanstack/react-query';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Card, Soft } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Meter } from '@/shared/ui/Meter';
import { Empty } from '@/shared/ui/State';
import { userInformationQuery } from './api/userInformation';
import styles from './buildings.module.css';

type UsersCardProps = { communityId: string; competitors: readonly { id: string; name: string }[] };

/** CO-10 (b): who uses whose network, and until when. */
export function UsersCard({ communityId, competitors }: UsersCardProps) {
  const t = useText('buildings');
  const format = useFormat();
  const query = useQuery(userInformationQuery(communityId));
  const nameOf = (id: string) => competitors.find((one) => one.id === id)?.name ?? id;
  return (
    <Card title={t('users.title')}>
      <Loaded query={query} rows={3}>
        {({ households, known, knownPercent, ours, without, competitors: rivals, contractEnds, asOf }) =>
          known === 0 ? (
            <Empty title={t('users.none')} icon="building">
              <p>{t('users.noneText')}</p>
            </Empty>
          ) : (
            <>
              <Soft>
                {households === null || knownPercent === null
                  ? t('users.knownOnly', { known })
                  : t('users.known', { known, households, percent: knownPercent })}
                {asOf !== null && ` ${t('users.asOf', { date: format.day(asOf) })}`}
              </Soft>
              <ul className={styles['shares']} aria-label={t('users.title')}>
                <Share label={t('use.OURS')} count={ours} known={known} tone="good" />
                {rivals.map((one) => (
                  <Share
                    key={one.competitorId}
                    label={nameOf(one.competitorId)}
                    count={one.households}
                    known={known}
                    tone="bad"
                  />
                ))}
                <Share label={t('use.NONE')} count={without} known={known} tone="calm" />
              </ul>
              {contractEnds.length > 0 && (
                <>
                  <h3>{t('users.ends')}</h3>
                  <ul className={styles['ends']} aria-label={t('users.ends')}>
                    {contractEnds.map((one) => (
                      <li key={one.month}>
                        {t('ends', { month: format.month(`${one.month}-01`), count: one.households })}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

type ShareProps = { label: string; count: number; known: number; tone: 'good' | 'bad' | 'calm' };

function Share({ label, count, known, tone }: ShareProps) {
  const t = useText('buildings');
  const percent = Math.round((100 * count) / known);
  return (
    <li>
      <div>
        <span>{label}</span>
        <span className="num">{t('users.share', { count, percent })}</span>
      </div>
      <Meter label={label} value={percent} tone={tone} />
    </li>
  );
}
