import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { GridField } from '@/features/orgunits/GridField';
import { stockQuery } from '@/features/stock/api/readStock';
import type { Violation } from '@/shared/api/problem';
import { whole, wrong } from '@/shared/form/checks';
import { TextField } from '@/shared/form/Field';
import { Fields, Form, FormFoot } from '@/shared/form/Form';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { prepareDraw, type NewDraw } from './api/holdDraw';
import { PrizeFields } from './PrizeFields';

/** As the service has it. */
const mostTickets = 5_000;
const rows = [0, 1, 2] as const;
const blank = {
  gridPath: '',
  roadshowId: '',
  name: '',
  tickets: '100',
  stock0: '',
  quantity0: '',
  stock1: '',
  quantity1: '',
  stock2: '',
  quantity2: '',
};

/** Up to three prizes out of stock, and how many tickets they lie among. */
export function NewDrawDialog({ onClose }: { onClose: () => void }) {
  const t = useText('draws');
  const c = useText('common');
  const { values, set, clear } = useDraft('draw.new', blank);
  const [found, setFound] = useState<Violation[]>([]);
  const gifts = useInfiniteQuery(stockQuery({ category: 'GIFT' }, 200));
  const stock = gifts.data?.pages.flatMap((page) => page.items) ?? [];
  const submission = useSubmission({
    send: (wanted: NewDraw, key) => prepareDraw(wanted, key),
    refresh: [['draws']],
    onDone: (draw) => {
      clear();
      go(href({ to: '/draws/$drawId', params: { drawId: draw.id } }));
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    const missing = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    const tickets = whole(values.tickets, 1, mostTickets);
    if (values.gridPath === '') missing('gridPath', c('org.grid'));
    if (values.name.trim() === '') missing('name', t('name'));
    if (!/^[A-Za-z0-9-]{1,80}$/.test(values.roadshowId.trim()))
      problems.push(wrong('roadshowId', t('roadshowNeeded')));
    if (tickets === null) problems.push(wrong('tickets', c('form.whole', { from: 1, to: mostTickets })));
    const prizes = rows.flatMap((row) => {
      const chosen = stock.find((one) => one.id === values[`stock${row}`]);
      if (!chosen) return [];
      const quantity = whole(values[`quantity${row}`], 1, mostTickets);
      if (quantity === null) {
        problems.push(wrong(`prizes[${row}].quantity`, c('form.whole', { from: 1, to: mostTickets })));
        return [];
      }
      return [{ id: `p${row + 1}`, stockId: chosen.id, name: chosen.name, quantity }];
    });
    if (prizes.length === 0 && problems.length === 0) missing('prizes[0].stockId', t('prize'));
    setFound(problems);
    if (problems.length > 0 || tickets === null) return;
    submission.mutate({
      gridPath: values.gridPath,
      roadshowId: values.roadshowId.trim(),
      name: values.name.trim(),
      tickets,
      prizes,
    });
  };
  return (
    <Dialog title={t('new')} onClose={onClose}>
      <Form error={submission.error} found={found} onSubmit={submit}>
        <Fields>
          <GridField name="gridPath" value={values.gridPath} onChange={(gridPath) => set({ gridPath })} />
          <TextField
            name="name"
            label={t('name')}
            maxLength={100}
            value={values.name}
            onChange={(name) => set({ name })}
          />
          <TextField
            name="roadshowId"
            label={t('roadshow')}
            hint={t('roadshowHint')}
            maxLength={80}
            value={values.roadshowId}
            onChange={(roadshowId) => set({ roadshowId })}
          />
          <TextField
            name="tickets"
            label={t('tickets')}
            hint={t('ticketsHint')}
            inputMode="numeric"
            value={values.tickets}
            onChange={(tickets) => set({ tickets })}
          />
          {rows.map((row) => (
            <PrizeFields
              key={row}
              row={row}
              stock={stock}
              chosen={values[`stock${row}`]}
              quantity={values[`quantity${row}`]}
              onChoose={(id) => set({ [`stock${row}`]: id })}
              onQuantity={(quantity) => set({ [`quantity${row}`]: quantity })}
            />
          ))}
        </Fields>
        <FormFoot>
          <Button onClick={onClose}>{c('action.cancel')}</Button>
          <Button type="submit" look="primary" busy={submission.isPending}>
            {t('new')}
          </Button>
        </FormFoot>
      </Form>
    </Dialog>
  );
}
