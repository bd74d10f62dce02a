import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Card, Facts, Soft } from '@/shared/ui/Card';
import { Icon } from '@/shared/ui/Icon';
import styles from './explanation.module.css';
import type { Economics, Explanation, Guard } from './model';
import { stepText } from './steps';

/** PR-20, PR-21: how the proposal came about, step by step, what limited it and what it costs. */
export function ExplanationCard({ explanation }: { explanation: Explanation }) {
  const t = useText('proposals');
  return (
    <Card
      title={t('explanation.title')}
      actions={
        <Badge>
          {t('explanation.ruleSet', { rule: explanation.ruleId, version: explanation.ruleSetVersion })}
        </Badge>
      }
    >
      <ol className={styles['steps']}>
        {explanation.steps.map((step, index) => (
          <li key={index}>
            <span>{stepText(step, t)}</span>
            <code>{step.ruleId}</code>
          </li>
        ))}
      </ol>
      {explanation.guards.length > 0 && <Guards guards={explanation.guards} />}
      {explanation.economics && <Cost economics={explanation.economics} />}
    </Card>
  );
}

const sides = {
  AT_LEAST: 'guard.atLeast',
  AT_MOST: 'guard.atMost',
  MULTIPLE_OF: 'guard.multipleOf',
} as const;

function Guards({ guards }: { guards: readonly Guard[] }) {
  const t = useText('proposals');
  const c = useText('common');
  const format = useFormat();
  return (
    <>
      <h3 className={styles['sub']}>{t('guard.title')}</h3>
      <ul className={styles['guards']}>
        {guards.map((guard, index) => (
          <li key={index} data-holds={guard.holds}>
            <Icon name={guard.holds ? 'check' : 'cross'} />
            <span>
              {t('guard.text', {
                side: t(sides[guard.side]),
                limit: c('unit.perMonth', { amount: format.money(guard.limit) }),
              })}
              <span className="sr-only">{t(guard.holds ? 'guard.holds' : 'guard.broken')}</span>
            </span>
            {guard.binding && <Badge tone="warn">{t('guard.binding')}</Badge>}
            <code>{guard.ruleId}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function Cost({ economics }: { economics: Economics }) {
  const t = useText('proposals');
  const c = useText('common');
  const format = useFormat();
  return (
    <>
      <h3 className={styles['sub']}>{t('economics.title')}</h3>
      <Facts
        items={[
          [
            t('economics.given'),
            c('unit.perMonth', { amount: format.money(economics.marginGivenUpPerUser) }),
          ],
          [
            t('economics.growth'),
            economics.growthNeededPercent === null
              ? t('economics.never')
              : format.percent(economics.growthNeededPercent),
          ],
        ]}
      />
      {economics.assumptions.map((step, index) => (
        <Soft key={index}>{stepText(step, t)}</Soft>
      ))}
    </>
  );
}
