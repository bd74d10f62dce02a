import { lazy, useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { yuan } from '@/shared/format/money';
import { whole, wrong } from '@/shared/form/checks';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraftOver } from '@/shared/form/useDraftOver';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Row, Soft } from '@/shared/ui/Card';
import { offerUndo } from '@/shared/ui/undo';
import { saveRuleSet } from './api/changeRuleSet';
import type { RuleSet } from './model';
import { RuleFields } from './RuleFields';
import { bodyOf, typedOf, useRuleSetSides } from './ruleSetSides';
import {
  blankRule,
  editedRules,
  keptRules,
  movedRule,
  ruleKinds,
  writtenRules,
  type EditedRule,
  type RuleKind,
  type RuleSetBody,
} from './rules';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type EditDialogProps = { ruleSet: Tagged<RuleSet>; onReload: () => void; onClose: () => void };

/** PR-22: changes a draft, its rules added, removed and moved; what contradicts is refused by the server with an example. */
export function EditDialog({ ruleSet, onReload, onClose }: EditDialogProps) {
  const t = useText('rulesets');
  const c = useText('common');
  const { id, ruleSet: kept } = ruleSet.value;
  const [initial] = useState(() => typedOf(kept));
  const { values, set, clear, over } = useDraftOver(`rule-set.${id}`, ruleSet.etag, initial);
  const rules = keptRules(values['rules'] ?? '') ?? editedRules(kept.rules);
  const setRules = (changed: EditedRule[]) => set({ rules: JSON.stringify(changed) });
  const [added, setAdded] = useState<RuleKind | ''>('');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: ({ etag, body }: { etag: string; body: RuleSetBody }) => saveRuleSet(id, etag, body),
    refresh: [['rule-sets']],
    onDone: (after) => {
      clear();
      offerUndo({
        text: t('edit.done'),
        undo: () => saveRuleSet(id, after.etag, bodyOf(kept)),
        refresh: [['rule-sets']],
      });
      onClose();
    },
  });
  const typed = (name: string) => values[name] ?? '';
  const submit = () => {
    const problems: Violation[] = [];
    const bad = (field: string, message: string) => problems.push(wrong(field, message));
    const staleAfterDays = whole(typed('staleAfterDays'), 1, 3650);
    const months = whole(typed('terms.months'), 1, 120);
    const installationFee = yuan(typed('terms.installationFee'));
    const branchMost = yuan(typed('approval.branchMost'));
    const share = /^0?(\.\d{1,4})?$|^0$/.test(typed('cost.variableCostShare'))
      ? Number(typed('cost.variableCostShare'))
      : null;
    const ladder = typed('speedLadderMbps')
      .split(/[\s,，]+/)
      .filter(Boolean)
      .map((one) => whole(one, 1, 100_000));
    const { written, wrong: unwritten } = writtenRules(rules);
    if (typed('effectiveFrom') === '')
      bad('effectiveFrom', c('form.required', { field: t('field.effectiveFrom') }));
    if (staleAfterDays === null) bad('staleAfterDays', c('form.whole', { from: 1, to: 3650 }));
    if (months === null) bad('terms.months', c('form.whole', { from: 1, to: 120 }));
    if (installationFee === null) bad('terms.installationFee', c('form.amount'));
    if (branchMost === null) bad('approval.branchMost', c('form.amount'));
    if (share === null) bad('cost.variableCostShare', t('edit.share'));
    if (ladder.includes(null) || ladder.length === 0) bad('speedLadderMbps', t('edit.ladder'));
    for (const name of unwritten) bad(name, t(name.endsWith('.id') ? 'edit.idMissing' : 'edit.value'));
    setFound(problems);
    if (problems.length > 0) return;
    if (!staleAfterDays || !months || !installationFee || !branchMost || share === null) return;
    const body: RuleSetBody = {
      effectiveFrom: typed('effectiveFrom'),
      staleAfterDays,
      terms: { months, installationFee },
      cost: { variableCostShare: share },
      approval: { branchMost },
      speedLadderMbps: ladder.filter((one) => one !== null),
      rules: written,
    };
    submission.mutate({ etag: over.tag(submission.error), body });
  };
  const sidesOf = useRuleSetSides();
  const field = (name: string, label: string, inputMode: 'numeric' | 'decimal') => (
    <TextField
      key={name}
      name={name}
      label={label}
      inputMode={inputMode}
      value={typed(name)}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <TaskDialog
      title={t('edit.title')}
      error={submission.error}
      found={found}
      onReload={onReload}
      stale={
        <StaleSides
          fields={sidesOf(values, kept)}
          fresh={over.fresh}
          onReload={onReload}
          onMine={submit}
          onTheirs={() => {
            clear();
            onClose();
          }}
        />
      }
      onSubmit={submit}
      busy={submission.isPending}
      onClose={onClose}
    >
      <Soft>{t('edit.text')}</Soft>
      {rules.map((rule, index) => (
        <RuleFields
          key={index}
          rule={rule}
          index={index}
          count={rules.length}
          onChange={(changed) => setRules(rules.map((one, at) => (at === index ? changed : one)))}
          onMove={(by) => setRules(movedRule(rules, index, by))}
          onRemove={() => setRules(rules.filter((_, at) => at !== index))}
        />
      ))}
      <Row>
        <SelectField
          optional
          name="added"
          label={t('edit.add')}
          empty={c('form.choose')}
          value={added}
          options={ruleKinds.map((kind) => ({ value: kind, label: t(`kindName.${kind}`) }))}
          onChange={setAdded}
        />
        <Button
          icon="plus"
          disabled={added === ''}
          onClick={() => {
            if (added === '') return;
            setRules([...rules, blankRule(added)]);
            setAdded('');
          }}
        >
          {t('edit.addRule')}
        </Button>
      </Row>
      <Fields>
        <TextField
          name="effectiveFrom"
          label={t('field.effectiveFrom')}
          type="date"
          value={typed('effectiveFrom')}
          onChange={(effectiveFrom) => set({ effectiveFrom })}
        />
        {field('staleAfterDays', t('field.staleAfterDays'), 'numeric')}
        {field('terms.months', t('field.months'), 'numeric')}
        {field('terms.installationFee', t('field.installationFee'), 'decimal')}
        {field('cost.variableCostShare', t('field.share'), 'decimal')}
        {field('approval.branchMost', t('field.branchMost'), 'decimal')}
        <TextField
          span
          name="speedLadderMbps"
          label={t('field.ladder')}
          value={typed('speedLadderMbps')}
          onChange={(speedLadderMbps) => set({ speedLadderMbps })}
        />
      </Fields>
    </TaskDialog>
  );
}
