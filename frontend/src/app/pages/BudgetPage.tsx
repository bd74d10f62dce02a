import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { approveBudget, rejectBudget, release, submitBudget } from '@/features/budgets/api/changeBudget';
import { budgetQuery } from '@/features/budgets/api/readBudgets';
import { BudgetBadge, useQuarterName } from '@/features/budgets/BudgetBadge';
import { EntriesCard, ExtrasCard, LinesCard, RulingNotice } from '@/features/budgets/BudgetCards';
import { AskDialog, ReserveDialog, RuleExtraDialog, SpendDialog } from '@/features/budgets/BudgetDialogs';
import { FiguresCard } from '@/features/budgets/FiguresCard';
import { LinesDialog } from '@/features/budgets/LinesDialog';
import type { Budget, BudgetEntry, BudgetExtra } from '@/features/budgets/model';
import { firstDay } from '@/features/budgets/quarters';
import type { Tagged } from '@/shared/api/client';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Columns, Row, Soft, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { say } from '@/shared/ui/toast';
import { ContactName } from './people/ContactName';

const RecipientField = lazy(() => import('./people/RecipientField'));

type Task =
  | { kind: 'lines' | 'reject' | 'reserve' | 'ask' }
  | { kind: 'spend'; entry: BudgetEntry }
  | { kind: 'rule'; extra: BudgetExtra };

/** CP-50 to CP-52: one quarter of a grid from the plan to what was paid. */
export function BudgetPage({ budgetId }: { budgetId: string }) {
  const t = useText('budgets');
  const name = useQuarterName();
  const query = useQuery(budgetQuery(budgetId));
  const budget = query.data?.value;
  return (
    <Page
      upTo="/budgets"
      title={budget ? name(budget.quarter) : t('title')}
      note={budget && <BudgetBadge status={budget.status} />}
    >
      <Loaded query={query}>
        {(tagged) => <OneBudget tagged={tagged} onReload={() => void query.refetch()} />}
      </Loaded>
    </Page>
  );
}

function OneBudget({ tagged, onReload }: { tagged: Tagged<Budget>; onReload: () => void }) {
  const t = useText('budgets');
  const user = useUser();
  const format = useFormat();
  const { value: budget, etag } = tagged;
  const [task, setTask] = useState<Task | null>(null);
  const refresh = [['budgets']];
  const submit = useSubmission({
    send: (tag: string, key) => submitBudget(budget.id, tag, key),
    refresh,
    onDone: () => say(t('submit.done')),
  });
  const approve = useSubmission({
    send: (tag: string, key) => approveBudget(budget.id, tag, key),
    refresh,
    onDone: () => say(t('rule.approved')),
  });
  const giveUp = useSubmission({
    send: (entryId: string, key) => release(budget.id, entryId, key),
    refresh,
    onDone: () => say(t('entries.releasedDone')),
  });
  const manages = hasRole(user, 'GRID_MANAGER', 'SUPERVISOR');
  const supervises = hasRole(user, 'SUPERVISOR');
  const plannable = budget.status === 'DRAFT' || budget.status === 'REJECTED';
  const approved = budget.status === 'APPROVED';
  const own = budget.plannedBy === user.id;
  const close = () => setTask(null);
  return (
    <>
      <ProblemSummary error={submit.error ?? approve.error ?? giveUp.error} onReload={onReload} />
      <RulingNotice budget={budget} />
      {budget.status === 'DRAFT' && (
        <Soft>{t('submit.text', { day: format.day(firstDay(budget.quarter)) })}</Soft>
      )}
      {budget.status === 'SUBMITTED' && supervises && own && <Soft>{t('rule.own')}</Soft>}
      <Row>
        {manages && budget.status === 'DRAFT' && budget.lines.length > 0 && (
          <Button look="primary" icon="send" busy={submit.isPending} onClick={() => submit.mutate(etag)}>
            {t('submit.action')}
          </Button>
        )}
        {budget.status === 'SUBMITTED' && supervises && !own && (
          <>
            <Button look="primary" icon="check" busy={approve.isPending} onClick={() => approve.mutate(etag)}>
              {t('rule.approve')}
            </Button>
            <Button look="danger" onClick={() => setTask({ kind: 'reject' })}>
              {t('rule.reject')}
            </Button>
          </>
        )}
      </Row>
      <FiguresCard budget={budget} />
      <Columns>
        <Stack>
          <LinesCard
            budget={budget}
            onEdit={manages && plannable ? () => setTask({ kind: 'lines' }) : null}
          />
          <EntriesCard
            recipient={(id) => <ContactName id={id} />}
            budget={budget}
            mayReserve={approved && hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'SUPERVISOR')}
            mayClose={approved && manages}
            onReserve={() => setTask({ kind: 'reserve' })}
            onSpend={(entry) => setTask({ kind: 'spend', entry })}
            onRelease={(entry) => giveUp.mutate(entry.id)}
          />
        </Stack>
        <ExtrasCard
          budget={budget}
          mayAsk={approved && manages}
          mayRule={supervises}
          onAsk={() => setTask({ kind: 'ask' })}
          onRule={(extra) => setTask({ kind: 'rule', extra })}
        />
      </Columns>
      {task?.kind === 'lines' && <LinesDialog budget={tagged} onReload={onReload} onClose={close} />}
      {task?.kind === 'reserve' && (
        <ReserveDialog
          budget={budget}
          recipient={(name, onPick) => (
            <RecipientField
              name={name}
              label={t('entries.recipient')}
              hint={t('entries.recipientHint')}
              onPick={onPick}
            />
          )}
          onClose={close}
        />
      )}
      {task?.kind === 'spend' && <SpendDialog budget={budget} entry={task.entry} onClose={close} />}
      {task?.kind === 'ask' && <AskDialog budget={budget} onClose={close} />}
      {task?.kind === 'rule' && <RuleExtraDialog budget={budget} extra={task.extra} onClose={close} />}
      {task?.kind === 'reject' && (
        <ReasonDialog
          title={t('rule.reject')}
          text={t('rule.rejectText')}
          label={t('rule.reason')}
          save={t('rule.reject')}
          field="comment"
          send={(reason, key) => rejectBudget(budget.id, etag, reason, key)}
          refresh={refresh}
          onClose={close}
          onDone={() => {
            say(t('rule.rejected'));
            close();
          }}
        />
      )}
    </>
  );
}
