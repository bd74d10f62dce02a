import { useFormat } from '@/shared/format/useFormat';
import type { Money } from '@/shared/format/money';
import { useText } from '@/shared/i18n/useText';
import { Card, Facts, Soft } from '@/shared/ui/Card';
import { Records } from '@/shared/ui/Records';
import type { Quote } from './model';

/** What is offered at which frozen price, and what each price rests on. */
export function QuoteCards({ quote }: { quote: Quote }) {
  const t = useText('quotes');
  const c = useText('common');
  const format = useFormat();
  const monthly = (value: Money | null) => value && c('unit.perMonth', { amount: format.money(value) });
  const once = (value: Money | null) => value && format.money(value);
  return (
    <>
      <Card title={t('sum.title')}>
        <Facts
          items={[
            [t('list.for'), quote.customer.addressee ?? t('household.shown', { id: quote.customer.id })],
            [c('nav.communities'), quote.communityName],
            [t('sum.issued'), format.day(quote.issuedOn)],
            [t('list.until'), format.day(quote.validUntil)],
            [t('list.monthly'), monthly(quote.monthlyFee)],
            [t('sum.prepaid'), once(quote.prepaid)],
            [t('sum.oneTime'), once(quote.oneTimeFee)],
            [t('sum.start'), once(quote.dueAtStart)],
            [t('sum.accepted'), quote.acceptance && format.day(quote.acceptance.on)],
            [t('sum.withdrawn'), quote.withdrawal && format.day(quote.withdrawal.on)],
            [t('sum.reason'), quote.withdrawal?.reason],
          ]}
        />
        {quote.notes.map((one, index) => (
          <Soft key={index}>{one.text}</Soft>
        ))}
      </Card>
      <Card title={t('lines.title')}>
        <Records
          cards
          label={t('lines.title')}
          records={quote.lines.map((line, index) => ({ ...line, index }))}
          idOf={(line) => String(line.index)}
          title={{ header: t('lines.title'), cell: (line) => line.text }}
          columns={[
            {
              key: 'monthly',
              header: t('list.monthly'),
              onPhone: 'top',
              cell: (line) => monthly(line.monthly),
            },
            {
              key: 'count',
              header: t('lines.count'),
              cell: (line) => t('lines.times', { count: line.quantity }),
            },
            {
              key: 'rests',
              header: t('lines.rests'),
              cell: (line) =>
                line.trace &&
                [
                  t(`source.${line.trace.source}`),
                  line.trace.rulesId &&
                    t('lines.rules', { id: line.trace.rulesId, version: line.trace.rulesVersion ?? 0 }),
                  line.trace.approvedAt &&
                    t('lines.approved', { date: format.moment(line.trace.approvedAt) }),
                ]
                  .filter(Boolean)
                  .join(' · '),
            },
          ]}
        />
      </Card>
    </>
  );
}
