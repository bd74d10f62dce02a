import { LongTextField, TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useTask } from '@/shared/form/useTask';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import type { Customer } from '../model';
import { beginPass, type NewPass } from './api/beginPass';

type BeginPassDialogProps = { customer: Pick<Customer, 'id' | 'passes'>; onClose: () => void };

const blank = { product: '', latentNeed: '', purchasingPower: '' };

/** FN-05: what else the firm could use, seen in its need and in that it can pay (FN-S3). */
export function BeginPassDialog({ customer, onClose }: BeginPassDialogProps) {
  const t = useText('passes');
  const { values, set, clear } = useDraft(`pass.${customer.id}`, blank);
  const task = useTask({
    read: (check): NewPass | null => {
      const product = check.text('product', t('product'), values.product);
      if (customer.passes.some((pass) => pass.open && pass.product === product))
        check.refuse('product', t('running', { product }));
      return {
        product,
        latentNeed: check.text('latentNeed', t('need'), values.latentNeed),
        purchasingPower: check.text('purchasingPower', t('power'), values.purchasingPower),
      };
    },
    send: (pass: NewPass, key) => beginPass(customer.id, pass, key),
    refresh: [['customers']],
    done: t('begun', { product: values.product.trim() }),
    onDone: () => {
      clear();
      onClose();
    },
  });
  return (
    <TaskDialog title={t('begin')} save={t('start')} {...task} onClose={onClose}>
      <Soft>{t('beginText')}</Soft>
      <TextField
        name="product"
        label={t('product')}
        hint={t('productHint')}
        maxLength={60}
        value={values.product}
        onChange={(product) => set({ product })}
      />
      <LongTextField
        name="latentNeed"
        label={t('need')}
        hint={t('needHint')}
        maxLength={1000}
        value={values.latentNeed}
        onChange={(latentNeed) => set({ latentNeed })}
      />
      <LongTextField
        name="purchasingPower"
        label={t('power')}
        hint={t('powerHint')}
        maxLength={1000}
        value={values.purchasingPower}
        onChange={(purchasingPower) => set({ purchasingPower })}
      />
    </TaskDialog>
  );
}
