import { useText, type Translate } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { Icon } from '@/shared/ui/Icon';
import { Notice } from '@/shared/ui/Notice';
import { BundleText } from './BundleText';
import { editions, plans, type Choice, type Composition, type Recommendation } from './model';
import { PriceCard } from './PriceCard';
import styles from './bundle.module.css';

type RecommendationCardsProps = { found: Recommendation; onTake: (composition: Composition) => void };

/** BD-06: what is recommended, by which tables, and where they disagreed. */
export function RecommendationCards({ found, onTake }: RecommendationCardsProps) {
  const t = useText('bundles');
  return (
    <>
      <Card
        title={t('advice.title')}
        actions={
          <Button look="primary" onClick={() => onTake(found.bundle.composition)}>
            {t('advice.take')}
          </Button>
        }
      >
        <p>
          <strong>
            <BundleText composition={found.bundle.composition} />
          </strong>
        </p>
        {found.broadbandSpeed && <Soft>{t(`speed.${found.broadbandSpeed}`)}</Soft>}
        {found.adjustments.map((one, index) => (
          <Notice key={index} tone="calm" title={one.text} />
        ))}
        {found.disagreed && <Notice tone="warn" icon="warn" title={t('advice.disagreed')} />}
        {found.services.length > 0 && (
          <>
            <h3>{t('advice.services')}</h3>
            <Row>
              {found.services.map((one) => (
                <Badge key={one.service} tone={one.included ? 'good' : 'calm'}>
                  {t(one.included ? 'advice.included' : 'advice.beside', {
                    service: t(`service.${one.service}`),
                  })}
                </Badge>
              ))}
            </Row>
          </>
        )}
      </Card>
      <PriceCard priced={found.bundle} />
      <Card title={t('advice.why')}>
        <Soft>
          {found.tablesUsed.length === 0
            ? t('advice.noTables')
            : t('advice.tables', { rules: found.tablesUsed.join(', ') })}
        </Soft>
        <ul className={styles['choices']}>
          {found.choices.map((choice) => (
            <ChoiceMade key={choice.axis} choice={choice} />
          ))}
        </ul>
      </Card>
    </>
  );
}

function ChoiceMade({ choice }: { choice: Choice }) {
  const t = useText('bundles');
  const votes = [
    ...choice.agreeing.map((vote) => ({ ...vote, overruled: false })),
    ...choice.overruled.map((vote) => ({ ...vote, overruled: true })),
  ];
  return (
    <li className={styles['choice']}>
      <h3>
        {t(`axis.${choice.axis}`)}
        {choice.value !== null && <Badge>{inWords(choice.value, t)}</Badge>}
      </h3>
      <Soft>{choice.text}</Soft>
      {votes.length > 0 && (
        <ul className={styles['votes']}>
          {votes.map((vote, index) => (
            <li key={index} data-overruled={vote.overruled}>
              <Icon name={vote.overruled ? 'cross' : 'check'} size={16} />
              <code>{vote.ruleId}</code>
              <span>
                {t(vote.overruled ? 'advice.against' : 'advice.for', {
                  reason: vote.text,
                  values: vote.values.map((value) => inWords(value, t)).join(' / '),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** A value of an axis; a tier is its minutes. What the page does not know is shown as it came. */
function inWords(value: string, t: Translate<'bundles'>): string {
  const edition = editions.find((one) => one === value);
  if (edition) return t(`edition.${edition}`);
  const plan = plans.find((one) => one === value);
  if (plan) return t(`plan.${plan}`);
  const speed = (['LOW', 'SUITABLE', 'HIGH'] as const).find((one) => one === value);
  if (speed) return t(`speed.${speed}`);
  if (value === 'SHARED') return t('pack.shared');
  if (value === 'NON_SHARED') return t('pack.nonShared');
  return /^\d+$/.test(value) ? t('minutes', { count: Number(value) }) : value;
}
