import { fields, oneOf, UnexpectedAnswer, type Decoded, type Decoder } from '@/shared/api/decode';
import { numberFormat } from '@/shared/i18n/intl';
import type { Language } from '@/shared/i18n/language';

/** A decimal number as text: money never becomes a float. */
export type Decimal = `${number}`;

export const decimal: Decoder<Decimal> = (value, path) => {
  if (typeof value === 'string' && isDecimal(value)) return value;
  throw new UnexpectedAnswer(path, 'decimal', value);
};

export const money = fields({ amount: decimal, currency: oneOf(['CNY']) });
export type Money = Decoded<typeof money>;

export function isDecimal(value: string): value is Decimal {
  return /^-?\d+(\.\d+)?$/.test(value);
}

/** Yuan, without fen where there are none. */
export function formatMoney(value: Money, language: Language): string {
  const whole = /^-?\d+(\.0*)?$/.test(value.amount);
  return numberFormat(language, {
    style: 'currency',
    currency: value.currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(value.amount);
}

/** What a user typed as yuan, or null when it is no amount with at most two decimals. */
export function yuan(typed: string): Money | null {
  const trimmed = typed.trim();
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(trimmed)) return null;
  const [whole = '0', fen = ''] = trimmed.split('.');
  const amount = `${whole}.${fen.padEnd(2, '0')}`;
  return isDecimal(amount) ? { amount, currency: 'CNY' } : null;
}
