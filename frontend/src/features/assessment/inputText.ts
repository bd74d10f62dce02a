import type { Translate } from '@/shared/i18n/useText';
import type { useFormat } from '@/shared/format/useFormat';
import type { InputName } from './model';

type Format = ReturnType<typeof useFormat>;

const words = [
  'BASIC',
  'MIDDLE',
  'UPSCALE',
  'NONE',
  'LOW',
  'MEDIUM',
  'HIGH',
  'QUIET',
  'LIVELY',
  'MIXED_USE',
  'BESIDE_SHOPPING',
  'RESIDENTIAL',
  'LEASED_LINE',
] as const;
const mix = ['SG1', 'SG2', 'SG3', 'SG4', 'SG5', 'SG6', 'SG7'] as const;

/** CO-23: the value of an input as a person reads it; what has no form of its own stays as the service wrote it. */
export function inputText(
  name: InputName,
  value: string,
  t: Translate<'assessment'>,
  format: Format,
): string {
  const word = words.find((one) => one === value);
  if (word !== undefined) return t(`word.${word}`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.day(value);
  const figure = /^(\d+)( \(invented\))?$/.exec(value);
  if (figure) {
    const shown = percents.has(name) ? format.percent(Number(figure[1])) : format.number(Number(figure[1]));
    return figure[2] === undefined ? shown : t('invented', { value: shown });
  }
  return value.replace(/SG[-]?([1-7])/g, (whole, number: string) => {
    const segment = mix.find((one) => one === `SG${number}`);
    return segment === undefined ? whole : t(`segment.${segment}`);
  });
}

const percents: ReadonlySet<InputName> = new Set<InputName>([
  'OWNER_OCCUPIED',
  'OCCUPANCY',
  'COMPUTERS',
  'AGED_16_TO_50',
]);
