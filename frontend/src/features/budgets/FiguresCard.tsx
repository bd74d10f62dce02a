import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Card } from '@/shared/ui/Card';
import { Meter } from '@/shared/ui/Meter';
import styles from './budget.module.css';
import type { Budget } from './model';
import { sum, usedPercent } from './quarters';

const columns = ['planned', 'approved', 'reserved', 'spent', 'left'] as const;

/** CP-50: the five categories from the plan to what was paid. */
export function FiguresCard({ budget }: { budget: Budget }) {
  const t = useText('budgets');
  const format = useFormat();
  return (
    <Card title={t('figures.title')}>
      {/* Wider than a phone: reached by the keyboard as well. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['scroll']} role="group" aria-label={t('figures.title')} tabIndex={0}>
        <table className={styles['figures']}>
          <thead>
            <tr>
              <th scope="col">{t('figures.category')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`figures.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {budget.categories.map((one) => (
              <tr key={one.category}>
                <th scope="row">
                  {t(`categories.${one.category}`)}
                  <small>{t(`hints.${one.category}`)}</small>
                  <Meter
                    label={t('figures.used', { category: t(`categories.${one.category}`) })}
                    value={usedPercent(one)}
                    tone={usedPercent(one) > 90 ? 'warn' : 'good'}
                  />
                </th>
                {columns.map((column) => (
                  <td key={column}>{format.money(one[column])}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('figures.total')}</th>
              {columns.map((column) => (
                <td key={column}>{format.money(sum(budget.categories.map((one) => one[column])))}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  );
}
