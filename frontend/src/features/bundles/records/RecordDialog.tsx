import { Choices } from '@/shared/form/Choices';
import { CountField } from '@/shared/form/CountField';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useTask } from '@/shared/form/useTask';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { blankDraft, compositionOf } from '../composing';
import { editions, mostTerminals, plans, type Tier } from '../model';
import { recordBundle, type NewBundleRecord } from './api/bundleRecords';

type RecordDialogProps = {
  customer: { id: string; gridPath: string };
  /** Those that are not quoted, too. */
  tiers: readonly Tier[];
  onClose: () => void;
};

const blank = { ...blankDraft, since: '' };

/** BD-01: writes down what a firm has already, as it stands in its contract; what cannot exist is refused with the reason. */
export function RecordDialog({ customer, tiers, onClose }: RecordDialogProps) {
  const t = useText('bundles');
  const { values, set, clear } = useDraft(`bundle-record.${customer.id}`, blank);
  const { minutes, edition, plan, terminals, packs } = compositionOf(values);
  const task = useTask({
    read: (check): NewBundleRecord | null => {
      if (values.since === '') check.missing('since', t('records.since'));
      return {
        customerId: customer.id,
        gridPath: customer.gridPath,
        since: values.since,
        minutes,
        edition,
        plan,
        terminals,
        packs,
      };
    },
    send: recordBundle,
    refresh: [['bundles', 'records']],
    done: t('records.done'),
    onDone: () => {
      clear();
      onClose();
    },
  });
  const counts = [
    ['terminals.fixed', 'fixed', t('terminal.fixed'), terminals.fixed],
    ['terminals.twoG', 'twoG', t('terminal.twoG'), terminals.twoG],
    ['terminals.threeG', 'threeG', t('terminal.threeG'), terminals.threeG],
    ['packs.shared', 'shared', t('pack.shared'), packs.shared],
    ['packs.nonShared', 'nonShared', t('pack.nonShared'), packs.nonShared],
  ] as const;
  return (
    <TaskDialog title={t('records.add')} {...task} onClose={onClose}>
      <Soft>{t('records.about')}</Soft>
      <SelectField
        name="minutes"
        label={t('compose.tier')}
        value={String(minutes)}
        options={tiers.map((tier) => ({
          value: String(tier.minutes),
          label: [t('minutes', { count: tier.minutes }), ...(tier.quoted ? [] : [t('notQuoted')])].join(
            ' · ',
          ),
        }))}
        onChange={(chosen) => set({ minutes: chosen })}
      />
      <Choices
        label={t('compose.edition')}
        value={edition}
        options={editions.map((value) => ({ value, label: t(`edition.${value}`) }))}
        onChange={(value) => set({ edition: value })}
      />
      <Choices
        label={t('compose.plan')}
        value={plan}
        options={plans.map((value) => ({ value, label: t(`plan.${value}`) }))}
        onChange={(value) => set({ plan: value })}
      />
      <Fields>
        {counts.map(([name, key, label, value]) => (
          <CountField
            key={name}
            name={name}
            label={label}
            value={value}
            most={mostTerminals}
            onChange={(changed) => set({ [key]: String(changed) })}
          />
        ))}
        <TextField
          name="since"
          type="date"
          label={t('records.since')}
          value={values.since}
          onChange={(since) => set({ since })}
        />
      </Fields>
    </TaskDialog>
  );
}
