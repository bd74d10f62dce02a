import type { ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Card, Soft } from '@/shared/ui/Card';
import { Icon } from '@/shared/ui/Icon';
import { Meter } from '@/shared/ui/Meter';
import { Notice } from '@/shared/ui/Notice';
import type { Missing, Survey } from './model';
import styles from './survey.module.css';

type CompletenessCardProps = {
  survey: Survey;
  nameOf: (competitorId: string) => string;
  /** Opens the form where a missing item is filled in; absent for those who only read. */
  onFill?: (missing: Missing) => void;
  action?: ReactNode;
};

/** CO-11: how complete the file is, and what is missing as a list of things to do. */
export function CompletenessCard({ survey, nameOf, onFill, action }: CompletenessCardProps) {
  const t = useText('survey');
  const format = useFormat();
  const { complete, percent, missing } = survey.completeness;
  return (
    <Card
      title={t('complete.title')}
      actions={
        <Badge tone={survey.salesMayStart ? 'good' : 'warn'}>
          {t(survey.salesMayStart ? 'complete.mayStart' : 'complete.mayNotStart')}
        </Badge>
      }
    >
      <div className={styles['percent']}>
        <strong className="num">{format.percent(percent)}</strong>
        <Soft>{complete ? t('complete.all') : t('complete.left', { count: missing.length })}</Soft>
      </div>
      <Meter label={t('complete.title')} value={percent} tone={complete ? 'good' : 'warn'} />
      {survey.waiver && (
        <Notice tone="calm" title={t('waiver.given', { at: format.moment(survey.waiver.at) })}>
          <p>{survey.waiver.reason}</p>
        </Notice>
      )}
      {missing.length > 0 && (
        <ul className={styles['todo']} aria-label={t('complete.todo')}>
          {missing.map((one) => {
            const text =
              one.competitorId === null
                ? t(`missing.${one.item}`)
                : t('missing.of', { name: nameOf(one.competitorId), what: t(`missing.${one.item}`) });
            return (
              <li key={`${one.item}-${one.competitorId ?? ''}`}>
                {onFill ? (
                  <button type="button" onClick={() => onFill(one)}>
                    <span>{text}</span>
                    <Icon name="next" size={16} />
                  </button>
                ) : (
                  text
                )}
              </li>
            );
          })}
        </ul>
      )}
      {action}
    </Card>
  );
}
