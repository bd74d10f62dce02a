import { yuan } from '@/shared/format/money';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import type { Side } from '@/shared/ui/Sides';
import { kindOf, termsOf, type Design, type TermName } from './designing';

const amounts: ReadonlySet<TermName> = new Set(
  Object.values(termsOf).flatMap((all) =>
    all.filter(({ type }) => type === 'amount').map(({ name }) => name),
  ),
);

/**
 * A design as typed beside the one that stands there now.
 *
 * @param tariffText what a tariff is called; null when it is not for sale any more
 */
export function useDesignSides(tariffText: (tariffId: string) => string | null) {
  const t = useText('specials');
  const format = useFormat();
  const amount = (typed: string) => {
    const value = yuan(typed);
    return value === null ? typed : format.money(value);
  };
  const day = (typed: string) => (typed === '' ? '' : format.day(typed));
  return (mine: Design, theirs: Design): Side[] => {
    const side = (field: string, label: string, shown: (one: Design) => string | null) => ({
      field,
      label,
      mine: shown(mine),
      theirs: shown(theirs),
    });
    const terms = new Set([mine, theirs].flatMap((one) => termsOf[kindOf(one)].map(({ name }) => name)));
    // A design says nothing by what other kinds ask for.
    const says = (one: Design, name: TermName) => termsOf[kindOf(one)].some((term) => term.name === name);
    return [
      side('kind', t('list.kind'), (one) => t(`kind.${kindOf(one)}`)),
      side('tariffId', t('design.tariffId'), (one) => tariffText(one.tariffId)),
      side('name', t('list.name'), (one) => one.name.trim()),
      side('startsOn', t('design.startsOn'), (one) => day(one.startsOn)),
      side('endsOn', t('design.endsOn'), (one) => day(one.endsOn)),
      ...[...terms].map((name) =>
        side(name, t(`design.${name}`), (one) =>
          !says(one, name) ? null : amounts.has(name) ? amount(one[name]) : one[name].trim(),
        ),
      ),
    ];
  };
}
