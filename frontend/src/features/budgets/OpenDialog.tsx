import { useState, type ReactNode } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { SelectField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { openBudget } from './api/changeBudget';
import { useQuarterName } from './BudgetBadge';
import { quartersAfter } from './quarters';

type OpenDialogProps = {
  /** Asks which grid it is for. */
  grid: (gridPath: string, onChange: (gridPath: string) => void) => ReactNode;
  onClose: () => void;
};

/** Opens the budget of a grid for a quarter to come, once. */
export function OpenDialog({ grid, onClose }: OpenDialogProps) {
  const t = useText('budgets');
  const c = useText('common');
  const name = useQuarterName();
  const quarters = quartersAfter(today(), 4);
  const [quarter, setQuarter] = useState(quarters[0] ?? '');
  const [gridPath, setGridPath] = useState('');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: { gridPath: string; quarter: string }, key) => openBudget(body, key),
    refresh: [['budgets']],
    onDone: (budget) => go(href({ to: '/budgets/$budgetId', params: { budgetId: budget.id } })),
  });
  const submit = () => {
    const problems = gridPath === '' ? [wrong('gridPath', c('form.required', { field: c('org.grid') }))] : [];
    setFound(problems);
    if (problems.length === 0) submission.mutate({ gridPath, quarter });
  };
  return (
    <TaskDialog
      title={t('open')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      save={t('open')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields>
        {grid(gridPath, setGridPath)}
        <SelectField
          name="quarter"
          label={t('quarter')}
          value={quarter}
          options={quarters.map((one) => ({ value: one, label: name(one) }))}
          onChange={setQuarter}
        />
      </Fields>
    </TaskDialog>
  );
}
