import { useInfiniteQuery } from '@tanstack/react-query';
import { roadshowsQuery } from '@/features/roadshows/api/readRoadshows';
import { stockQuery } from '@/features/stock/api/readStock';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useTask } from '@/shared/form/useTask';
import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { prepareDraw, type NewDraw } from './api/holdDraw';
import { PrizeFields } from './PrizeFields';

/** As the service has it. */
const mostTickets = 5_000;
const rows = [0, 1, 2] as const;
const blank = {
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
  const format = useFormat();
  const { values, set, clear } = useDraft('draw.new', blank);
  const shows = useInfiniteQuery(roadshowsQuery({ from: today() }, 100));
  const ahead = (shows.data?.pages.flatMap((page) => page.items) ?? []).filter(
    (one) => one.status === 'PLANNED' || one.status === 'CONFIRMED',
  );
  const gifts = useInfiniteQuery(stockQuery({ category: 'GIFT' }, 200));
  const stock = gifts.data?.pages.flatMap((page) => page.items) ?? [];
  const show = ahead.find((one) => one.id === values.roadshowId);
  const task = useTask({
    read: (check) => {
      if (!show) check.missing('roadshowId', t('roadshow'));
      const name = check.text('name', t('name'), values.name);
      const tickets = check.whole('tickets', values.tickets, 1, mostTickets);
      const prizes = rows.flatMap((row) => {
        const chosen = stock.find((one) => one.id === values[`stock${row}`]);
        if (!chosen) return [];
        const quantity = check.whole(`prizes[${row}].quantity`, values[`quantity${row}`], 1, mostTickets);
        return [{ id: `p${row + 1}`, stockId: chosen.id, name: chosen.name, quantity: quantity ?? 0 }];
      });
      if (prizes.length === 0) check.missing('prizes[0].stockId', t('prize'));
      if (!show || tickets === null) return null;
      return { roadshowId: show.id, gridPath: show.gridPath, name, tickets, prizes };
    },
    send: (wanted: NewDraw, key) => prepareDraw(wanted, key),
    refresh: [['draws']],
    onDone: (draw) => {
      clear();
      go(href({ to: '/draws/$drawId', params: { drawId: draw.id } }));
    },
  });
  return (
    <TaskDialog title={t('new')} {...task} save={t('new')} onClose={onClose}>
      <Fields>
        <SelectField
          name="roadshowId"
          label={t('roadshow')}
          hint={shows.isSuccess && ahead.length === 0 ? t('noRoadshow') : t('roadshowHint')}
          empty={c('form.choose')}
          value={show?.id ?? ''}
          options={ahead.map((one) => ({
            value: one.id,
            label: `${format.day(one.plan.day)} ${one.plan.from} · ${one.communityName}`,
          }))}
          onChange={(roadshowId) => set({ roadshowId })}
        />
        <TextField
          name="name"
          label={t('name')}
          maxLength={100}
          value={values.name}
          onChange={(name) => set({ name })}
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
    </TaskDialog>
  );
}
