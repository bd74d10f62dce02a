import type { ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Card } from '@/shared/ui/Card';
import { FactValue } from './FactValue';
import { askedOf, factDates, type FactGroup } from './facts';
import type { Survey } from './model';
import styles from './survey.module.css';

type FactsCardProps = {
  group: FactGroup;
  survey: Survey;
  compound: boolean;
  propertyName: string | undefined;
  action: ReactNode;
};

/** CO-10: what is known, each with the day it was found, and what is not known yet. */
export function FactsCard({ group, survey, compound, propertyName, action }: FactsCardProps) {
  const t = useText('survey');
  const format = useFormat();
  return (
    <Card title={t(`group.${group}`)} actions={action}>
      <dl className={styles['facts']}>
        {askedOf(group, compound).map((name) => {
          const asOf = survey.factsAsOf[factDates[name]];
          const known = survey.facts[name] !== null;
          return (
            <div key={name}>
              <dt>{t(`fact.${name}`)}</dt>
              <dd>
                {known ? (
                  <>
                    <span>
                      <FactValue facts={survey.facts} name={name} propertyName={propertyName} />
                    </span>
                    {asOf !== undefined && <small>{format.day(asOf)}</small>}
                  </>
                ) : (
                  <span className={styles['unknown']}>{t('unknown')}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
