import { useState } from 'react';
import { GridField } from '@/features/orgunits/GridField';
import type { Violation } from '@/shared/api/problem';
import { whole, wrong } from '@/shared/form/checks';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { yuan } from '@/shared/format/money';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { addStockItem, type NewStockItem } from './api/changeStock';
import { stockCategories, type StockCategory } from './model';

/** As the service has it. */
const most = 1_000_000;
const blank = { gridPath: '', name: '', place: '', category: 'GIFT', unitCost: '', reorderPoint: '0' };

export function AddDialog({ onClose }: { onClose: () => void }) {
  const t = useText('stock');
  const c = useText('common');
  const { values, set, clear } = useDraft('stock.new', blank);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (item: NewStockItem, key) => addStockItem(item, key),
    refresh: [['stock']],
    onDone: (item) => {
      clear();
      go(href({ to: '/stock/$stockId', params: { stockId: item.id } }));
    },
  });
  const submit = () => {
    const unitCost = yuan(values.unitCost);
    const reorderPoint = whole(values.reorderPoint, 0, most);
    const problems: Violation[] = [];
    const missing = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    if (values.gridPath === '') missing('gridPath', c('org.grid'));
    if (values.name.trim() === '') missing('name', t('name'));
    if (values.place.trim() === '') missing('place', t('place'));
    if (unitCost === null) problems.push(wrong('unitCost', c('form.amount')));
    if (reorderPoint === null) problems.push(wrong('reorderPoint', c('form.whole', { from: 0, to: most })));
    setFound(problems);
    if (problems.length > 0 || unitCost === null || reorderPoint === null) return;
    submission.mutate({
      gridPath: values.gridPath,
      name: values.name.trim(),
      place: values.place.trim(),
      category: categoryOf(values.category),
      unitCost,
      reorderPoint,
    });
  };
  return (
    <TaskDialog
      title={t('add')}
      error={submission.error}
      found={found}
      onSubmit={submit}
      busy={submission.isPending}
      save={t('add')}
      onClose={onClose}
    >
      <Fields>
        <GridField name="gridPath" value={values.gridPath} onChange={(gridPath) => set({ gridPath })} />
        <TextField
          name="name"
          label={t('name')}
          maxLength={100}
          value={values.name}
          onChange={(name) => set({ name })}
        />
        <SelectField
          name="category"
          label={t('category')}
          value={categoryOf(values.category)}
          options={stockCategories.map((one) => ({ value: one, label: t(`categories.${one}`) }))}
          onChange={(category) => set({ category })}
        />
        <TextField
          name="place"
          label={t('place')}
          maxLength={100}
          value={values.place}
          onChange={(place) => set({ place })}
        />
        <TextField
          name="unitCost"
          label={t('unitCost')}
          inputMode="decimal"
          value={values.unitCost}
          onChange={(unitCost) => set({ unitCost })}
        />
        <TextField
          name="reorderPoint"
          label={t('reorderPoint')}
          hint={t('reorderHint')}
          inputMode="numeric"
          value={values.reorderPoint}
          onChange={(reorderPoint) => set({ reorderPoint })}
        />
      </Fields>
    </TaskDialog>
  );
}

function categoryOf(value: string): StockCategory {
  return stockCategories.find((one) => one === value) ?? 'GIFT';
}
