import { useText } from '@/shared/i18n/useText';
import { Icon } from '@/shared/ui/Icon';
import styles from './customer.module.css';
import { customerStages, standing, type CustomerStage } from './stages';

/** The six stages as a path, with where the customer stands on it. */
export function StagePath({ stage }: { stage: CustomerStage }) {
  const t = useText('common');
  return (
    <ol className={styles['path']} aria-label={t('customer.path')}>
      {customerStages.map((step, index) => {
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
