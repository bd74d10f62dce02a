import { lazy, useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { useOver } from '@/shared/api/useOver';
import { whole, wrong } from '@/shared/form/checks';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { yuan } from '@/shared/format/money';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Icon } from '@/shared/ui/Icon';
import { offerUndo } from '@/shared/ui/undo';
import { planBudget, type LineBody } from './api/changeBudget';
import styles from './budget.module.css';
import { budgetCategories, type Budget, type BudgetCategory } from './model';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type Line = {
  category: BudgetCategory;
  kind: string;
  quantity: string;
  cost: string;
  communityId: string | null;
};

const mostPieces = 1_000_000;
const blank: Line = { category: 'GIFTS', kind: '', quantity: '', cost: '', communityId: null };

/** CP-50: all lines of the plan; gifts and material with their quantity. */
export function LinesDialog({
  budget: { value, etag },
  onReload,
  onClose,
}: {
  budget: Tagged<Budget>;
  onReload: () => void;
  onClose: () => void;
}) {
  const t = useText('budgets');
  const c = useText('common');
  const [lines, setLines] = useState<Line[]>(() =>
    value.lines.length === 0 ? [blank] : value.lines.map(typedLine),
  );
  const over = useOver(etag);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: ({ tag, body }: { tag: string; body: LineBody[] }) => planBudget(value.id, tag, body),
    refresh: [['budgets']],
    onDone: (after) => {
      offerUndo({
        text: t('lines.saved'),
        undo: () => planBudget(value.id, after.etag, value.lines.map(lineOf)),
        refresh: [['budgets']],
      });
      onClose();
    },
  });
  const shown = (line: Line | undefined) =>
    line
      ? [t(`categories.${line.category}`), line.kind.trim(), line.quantity.trim(), line.cost.trim()]
          .filter(Boolean)
          .join(' / ')
      : null;
  const put = (at: number, changes: Partial<Line>) =>
    setLines(lines.map((one, index) => (index === at ? { ...one, ...changes } : one)));
  const submit = () => {
    const problems: Violation[] = [];
    const body = lines.flatMap((line, at): LineBody[] => {
      const byPiece = line.category === 'GIFTS' || line.category === 'MATERIAL';
      const quantity = whole(line.quantity, 1, mostPieces);
      const cost = yuan(line.cost);
      if (line.kind.trim() === '')
        problems.push(wrong(`lines[${at}].kind`, c('form.required', { field: t('lines.kind') })));
      if (quantity === null && (byPiece || line.quantity.trim() !== ''))
        problems.push(wrong(`lines[${at}].quantity`, t('lines.quantityNeeded')));
      if (cost === null) problems.push(wrong(`lines[${at}].cost`, c('form.amount')));
      if (cost === null) return [];
      return [
        {
          category: line.category,
          kind: line.kind.trim(),
          cost,
          ...(quantity !== null && { quantity }),
          ...(line.communityId !== null && { communityId: line.communityId }),
        },
      ];
    });
    setFound(problems);
    if (problems.length === 0) submission.mutate({ tag: over.tag(submission.error), body });
  };
  return (
    <TaskDialog
      title={t('lines.edit')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onReload={onReload}
      stale={
        <StaleSides
          fields={Array.from({ length: Math.max(lines.length, value.lines.length) }, (_, at) => ({
            field: `lines[${at}]`,
            label: t('lines.line', { number: at + 1 }),
            mine: shown(lines[at]),
            theirs: shown(value.lines.map(typedLine)[at]),
          }))}
          fresh={over.fresh}
          onReload={onReload}
          onMine={submit}
          onTheirs={onClose}
        />
      }
      onSubmit={submit}
      onClose={onClose}
    >
      {lines.map((line, at) => (
        <div
          key={at}
          role="group"
          aria-label={t('lines.line', { number: at + 1 })}
          className={styles['line']}
        >
          <span className={styles['top']}>
            <strong>{t('lines.line', { number: at + 1 })}</strong>
            <Button
              look="quiet"
              aria-label={t('lines.remove', { number: at + 1 })}
              onClick={() => setLines(lines.filter((_, index) => index !== at))}
            >
              <Icon name="cross" />
            </Button>
          </span>
          <Fields>
            <SelectField
              name={`lines[${at}].category`}
              label={t('lines.category')}
              hint={t(`hints.${line.category}`)}
              value={line.category}
              options={budgetCategories.map((one) => ({ value: one, label: t(`categories.${one}`) }))}
              onChange={(category) => category !== '' && put(at, { category })}
            />
            <TextField
              name={`lines[${at}].kind`}
              label={t('lines.kind')}
              maxLength={100}
              value={line.kind}
              onChange={(kind) => put(at, { kind })}
            />
            <TextField
              optional={line.category !== 'GIFTS' && line.category !== 'MATERIAL'}
              name={`lines[${at}].quantity`}
              label={t('lines.quantity')}
              inputMode="numeric"
              value={line.quantity}
              onChange={(quantity) => put(at, { quantity })}
            />
            <TextField
              name={`lines[${at}].cost`}
              label={t('lines.cost')}
              inputMode="decimal"
              value={line.cost}
              onChange={(cost) => put(at, { cost })}
            />
          </Fields>
        </div>
      ))}
      <Button icon="plus" onClick={() => setLines([...lines, blank])}>
        {t('lines.add')}
      </Button>
    </TaskDialog>
  );
}

type Planned = Budget['lines'][number];

function typedLine({ category, kind, quantity, cost, communityId }: Planned): Line {
  return {
    category,
    kind,
    quantity: quantity === null ? '' : String(quantity),
    cost: cost.amount,
    communityId,
  };
}

/** A line as it stands, to be put back. */
function lineOf({ category, kind, quantity, cost, communityId }: Planned): LineBody {
  return {
    category,
    kind,
    cost,
    ...(quantity !== null && { quantity }),
    ...(communityId !== null && { communityId }),
  };
}
