import { useText } from '@/shared/i18n/useText';
import { Icon } from '@/shared/ui/Icon';
import styles from './customer.module.css';
import { customerStages, standing, type CustomerStage } from './stages';

type StagePathProps = {
  stage: CustomerStage;
  /** Those of a further pass; all six when absent. */
  stages?: readonly CustomerStage[];
  /** Says whose path it is, where several stand on one page. */
  label?: string;
};

/** The stages as a path, with where the customer stands on it. */
export function StagePath({ stage, stages = customerStages, label }: StagePathProps) {
  const t = useText('common');
  return (
    <ol className={styles['path']} aria-label={label ?? t('customer.path')} data-steps={stages.length}>
      {stages.map((step, index) => {
        const where = standing(step, stage);
        return (
          <li key={step} data-where={where} aria-current={where === 'current' ? 'step' : undefined}>
            <span className={styles['dot']}>
              {where === 'done' ? <Icon name="check" size={16} /> : index + 1}
            </span>
            <span>{t(`stage.${step}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
