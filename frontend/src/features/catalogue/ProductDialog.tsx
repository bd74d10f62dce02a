import { lazy, useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { SelectField, TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraftOver } from '@/shared/form/useDraftOver';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Row, Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import { addProduct, changeProduct, type ProductBody } from './api/saveProduct';
import {
  blankPrice,
  editedPrices,
  keptPrices,
  productBack,
  sidesOfPrices,
  writtenPrices,
  type EditedPrice,
} from './editing';
import { productKinds, type Product } from './model';
import { PriceFields } from './PriceFields';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type ProductDialogProps = {
  /** The one to change; null for a new one. */
  product: Product | null;
  /** Where a new one is sold: that place and all below. */
  gridPath: string;
  onReload?: () => void;
  onClose: () => void;
};

/** PR-23: a product with its list prices; the server names every fault, with the nearest value allowed. */
export function ProductDialog({ product, gridPath, onReload, onClose }: ProductDialogProps) {
  const t = useText('catalogue');
  const c = useText('common');
  const [initial] = useState(() => ({
    name: product?.name ?? '',
    kind: product?.kind ?? 'BROADBAND',
    prices: JSON.stringify(editedPrices(product)),
  }));
  const { values, set, clear, over } = useDraftOver(
    `product.${product?.id ?? 'new'}`,
    String(product?.version ?? ''),
    initial,
  );
  const kind = productKinds.find((one) => one === values.kind) ?? 'BROADBAND';
  const prices = keptPrices(values.prices) ?? editedPrices(product);
  const setPrices = (changed: EditedPrice[]) => set({ prices: JSON.stringify(changed) });
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: ({ version, body }: { version: string; body: ProductBody }, key) =>
      product ? changeProduct({ id: product.id, version: Number(version) }, body) : addProduct(body, key),
    refresh: [['products']],
    onDone: (after) => {
      clear();
      const back = product && productBack(product);
      if (back === null) say(t('saved'));
      else offerUndo({ text: t('saved'), undo: () => changeProduct(after, back), refresh: [['products']] });
      onClose();
    },
  });
  const submit = () => {
    const { written, wrong: unwritten } = writtenPrices(prices, kind);
    const name = values.name.trim();
    const problems = [
      ...(name === '' ? [wrong('name', c('form.required', { field: t('list.name') }))] : []),
      ...unwritten.map((one) => wrong(one.field, t(`wrong.${one.name}`))),
    ];
    setFound(problems);
    if (problems.length > 0) return;
    submission.mutate({
      version: over.tag(submission.error),
      body: { name, kind, gridPath: product?.gridPath ?? gridPath, prices: written },
    });
  };
  return (
    <TaskDialog
      title={t(product ? 'edit' : 'add')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
      onReload={onReload}
      stale={
        product &&
        onReload && (
          <StaleSides
            fields={[
              { field: 'name', label: t('list.name'), mine: values.name.trim(), theirs: product.name },
              {
                field: 'kind',
                label: t('list.kind'),
                mine: t(`kind.${kind}`),
                theirs: t(`kind.${product.kind}`),
              },
              ...sidesOfPrices(prices, editedPrices(product), (number) => t('price.numbered', { number })),
            ]}
            fresh={over.fresh}
            onReload={onReload}
            onMine={submit}
            onTheirs={() => {
              clear();
              onClose();
            }}
          />
        )
      }
    >
      <Soft>{t('editText')}</Soft>
      <TextField
        name="name"
        label={t('list.name')}
        maxLength={100}
        value={values.name}
        onChange={(name) => set({ name })}
      />
      <SelectField
        name="kind"
        label={t('list.kind')}
        value={kind}
        options={productKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(chosen) => chosen !== '' && set({ kind: chosen })}
      />
      {prices.map((price, index) => (
        <PriceFields
          key={index}
          price={price}
          index={index}
          kind={kind}
          onChange={(changes) =>
            setPrices(prices.map((one, at) => (at === index ? { ...one, ...changes } : one)))
          }
          onRemove={prices.length > 1 ? () => setPrices(prices.filter((_, at) => at !== index)) : null}
        />
      ))}
      <Row>
        <Button icon="plus" onClick={() => setPrices([...prices, blankPrice()])}>
          {t('price.add')}
        </Button>
      </Row>
    </TaskDialog>
  );
}
