import { compositionOf, type BundleDraft } from '@/features/bundles/composing';
import type { NewQuote, WantedLine } from '@/features/quotes/api/issueQuote';
import type { Violation } from '@/shared/api/problem';
import { whole, wrong } from '@/shared/form/checks';

/** What is to be quoted as a draft keeps it: texts only. */
export const blankQuote = {
  withTariff: 'yes',
  tariffId: '',
  lines: '1',
  withBundle: '',
  specialId: '',
  validDays: '15',
};
export type QuoteDraft = typeof blankQuote;

/** Whom a quote is for: a firm by its name, a household by an opaque id and no name (PI-01). */
export type QuoteTarget = {
  /** Null while no household is chosen. */
  customer: NewQuote['customer'] | null;
  communityId: string;
  gridPath: string;
  /** Building of a household, for the group it joins (PR-08). */
  buildingId?: string;
};

/** Texts for what was typed wrongly, and whether the special offer is one for groups (PR-08). */
type Say = Record<'tariff' | 'household' | 'lines' | 'days' | 'nothing', string> & { groups: boolean };

/** The quote as it is sent, or what is missing. */
export function quoteFrom(
  typed: QuoteDraft,
  bundle: BundleDraft | null,
  target: QuoteTarget,
  say: Say,
): { wanted: NewQuote | null; found: Violation[] } {
  const { customer, communityId, gridPath, buildingId } = target;
  const found: Violation[] = [];
  const lines: WantedLine[] = [];
  if (customer === null) found.push(wrong('householdId', say.household));
  if (typed.withTariff !== '') {
    const quantity = whole(typed.lines, 1, 999);
    if (typed.tariffId === '') found.push(wrong('tariffId', say.tariff));
    if (quantity === null) found.push(wrong('lines', say.lines));
    lines.push({ kind: 'TARIFF', tariffId: typed.tariffId, quantity: quantity ?? 1 });
  }
  if (typed.withBundle !== '' && bundle !== null) {
    const { minutes, edition, plan, terminals, packs } = compositionOf(bundle);
    lines.push({
      kind: 'BUNDLE',
      minutes,
      edition,
      plan,
      terminals,
      packs,
      quantity: 1,
      ...(bundle.broadband === 'yes' && bundle.tariffId !== '' && { broadbandTariffId: bundle.tariffId }),
    });
  }
  if (typed.specialId !== '') {
    lines.push({
      kind: 'SPECIAL_OFFER',
      specialOfferId: typed.specialId,
      ...(say.groups && buildingId !== undefined && { buildingId }),
    });
  }
  const validDays = whole(typed.validDays, 1, 90);
  if (validDays === null) found.push(wrong('validDays', say.days));
  if (lines.length === 0) found.push(wrong('withTariff', say.nothing));
  if (found.length > 0 || validDays === null || customer === null) return { wanted: null, found };
  return { wanted: { communityId, gridPath, customer, lines, validDays }, found };
}
