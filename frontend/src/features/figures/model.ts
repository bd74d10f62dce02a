import {
  answer,
  listOf,
  mapOf,
  maybe,
  number,
  oneOf,
  text,
  withDefault,
  type Decoded,
} from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';
import { money } from '@/shared/format/money';

type Schemas = components['schemas'];

export const figureStages = ['TARGET', 'LISTED', 'POTENTIAL', 'INTENTION', 'ORDERED', 'ON_NET'] as const;
const stage = oneOf(figureStages);

export const funnelReport = answer<Schemas['FunnelReport']>()({
  gridPath: text,
  from: text,
  to: text,
  lost: number,
  orders: answer<Schemas['FunnelReportOrders']>()({ signed: number, monthlyFee: money }),
  stages: listOf(
    answer<Schemas['FunnelReportStageFigures']>()({
      stage,
      now: number,
      entered: number,
      left: number,
      movedBack: number,
      conversionPercent: maybe(number),
      averageDays: maybe(number),
    }),
  ),
  losses: withDefault(listOf(answer<Schemas['FunnelReportLosses']>()({ stage, reason: text, number })), []),
  means: withDefault(listOf(answer<Schemas['FunnelReportMeans']>()({ stage, means: text, number })), []),
  people: withDefault(
    listOf(
      answer<Schemas['FunnelReportPerson']>()({
        staffId: text,
        entered: mapOf(number),
        lost: number,
        signed: number,
        monthlyFee: money,
      }),
    ),
    [],
  ),
  forecast: maybe(
    answer<Schemas['FunnelReportForecast']>()({
      ordersEver: number,
      averageOrder: maybe(money),
      expectedMonthlyFee: maybe(money),
      basis: withDefault(
        listOf(
          answer<Schemas['FunnelReportBasis']>()({
            stage,
            now: number,
            enteredEver: number,
            onNetEver: number,
            rate: number,
          }),
        ),
        [],
      ),
    }),
  ),
});
export type FunnelReport = Decoded<typeof funnelReport>;

/** Where on the page it stands what the expected fee rests on. */
export const forecastBasis = 'forecast-basis';
