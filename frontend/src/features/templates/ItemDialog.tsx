import { useState } from 'react';
import { evidenceKinds, ownerRoles, phases } from '@/features/schedules/model';
import { CheckField, LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useTask } from '@/shared/form/useTask';
import { useText } from '@/shared/i18n/useText';
import { draftOf, nextNumber, readItem, type ItemDraft } from './editing';
import type { TemplateItem } from './model';
import styles from './templates.module.css';

type ItemDialogProps = {
  /** The item that is changed; null for a new one. */
  item: TemplateItem | null;
  all: readonly TemplateItem[];
  /** Whether a version holds it already, so that its number stays. */
  issued: boolean;
  onKeep: (item: TemplateItem) => void;
  onClose: () => void;
};

/** CP-20: one item on top of those of the rulebook; kept in the draft of the next version. */
export function ItemDialog({ item, all, issued, onKeep, onClose }: ItemDialogProps) {
  const t = useText('rollout');
  const s = useText('schedules');
  const c = useText('common');
  const [values, setValues] = useState<ItemDraft>(() => draftOf(item, nextNumber(all)));
  const set = (changes: Partial<ItemDraft>) => setValues((before) => ({ ...before, ...changes }));
  const others = all.filter((one) => one !== item);
  const task = useTask({
    read: (check) =>
      readItem(values, others, check, {
        titleZh: t('templates.titleZh'),
        titleEn: t('templates.titleEn'),
        goal: t('templates.goal'),
        phase: t('templates.phase'),
        owner: t('templates.owner'),
        evidence: t('templates.evidence'),
        startDay: t('templates.startDayWrong'),
        after: t('templates.afterWrong'),
        taken: t('templates.taken'),
      }),
    send: (read: TemplateItem) => Promise.resolve(read),
    onDone: onKeep,
  });
  return (
    <TaskDialog
      title={item ? t('templates.editItem', { number: item.number }) : t('templates.addItem')}
      {...task}
      save={t('templates.keep')}
      onClose={onClose}
    >
      <Fields>
        {!issued && (
          <TextField
            name="number"
            label={t('templates.number')}
            hint={t('templates.numberHint')}
            inputMode="numeric"
            value={values.number}
            onChange={(number) => set({ number })}
          />
        )}
        <TextField
          name="titleZh"
          label={t('templates.titleZh')}
          maxLength={50}
          value={values.titleZh}
          onChange={(titleZh) => set({ titleZh })}
        />
        <TextField
          name="titleEn"
          label={t('templates.titleEn')}
          maxLength={80}
          value={values.titleEn}
          onChange={(titleEn) => set({ titleEn })}
        />
        <SelectField
          name="phase"
          label={t('templates.phase')}
          empty={c('form.choose')}
          value={phases.find((one) => one === values.phase) ?? ''}
          options={phases.map((value) => ({ value, label: s(`phase.${value}`) }))}
          onChange={(phase) => set({ phase })}
        />
        <SelectField
          name="owner"
          label={t('templates.owner')}
          empty={c('form.choose')}
          value={ownerRoles.find((one) => one === values.owner) ?? ''}
          options={ownerRoles.map((value) => ({ value, label: c(`role.${value}`) }))}
          onChange={(owner) => set({ owner })}
        />
        <TextField
          name="startDay"
          label={t('templates.startDay')}
          hint={t('templates.startDayHint')}
          value={values.startDay}
          maxLength={5}
          onChange={(startDay) => set({ startDay })}
        />
        <TextField
          name="days"
          label={t('templates.days')}
          inputMode="numeric"
          value={values.days}
          onChange={(days) => set({ days })}
        />
        <TextField
          optional
          name="workingDays"
          label={t('templates.workingDays')}
          hint={t('templates.workingDaysHint')}
          inputMode="numeric"
          value={values.workingDays}
          onChange={(workingDays) => set({ workingDays })}
        />
        <TextField
          optional
          name="everyDays"
          label={t('templates.everyDays')}
          hint={t('templates.everyDaysHint')}
          inputMode="numeric"
          value={values.everyDays}
          onChange={(everyDays) => set({ everyDays })}
        />
        <TextField
          optional
          span
          name="after"
          label={t('templates.after')}
          hint={t('templates.afterHint')}
          maxLength={80}
          value={values.after}
          onChange={(after) => set({ after })}
        />
      </Fields>
      <LongTextField
        name="goal"
        label={t('templates.goal')}
        maxLength={500}
        value={values.goal}
        onChange={(goal) => set({ goal })}
      />
      <fieldset className={styles['evidence']}>
        <legend>{t('templates.evidence')}</legend>
        {task.found.some((one) => one.field === 'evidence') && (
          <p className={styles['wrong']}>{t('templates.evidenceNeeded')}</p>
        )}
        {evidenceKinds.map((kind) => (
          <CheckField
            key={kind}
            label={s(`evidence.${kind}`)}
            checked={values.evidence.includes(kind)}
            onChange={(wanted) =>
              set({
                evidence: evidenceKinds.filter((one) =>
                  one === kind ? wanted : values.evidence.includes(one),
                ),
              })
            }
          />
        ))}
      </fieldset>
    </TaskDialog>
  );
}
