import { compositionOf, type BundleDraft } from '@/features/bundles/composing';
import type { Customer } from '@/features/customers/model';
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
  buildingId: '',
  validDays: '15',
};
export type QuoteDraft = typeof blankQuote;

/** Texts for what was typed wrongly, and whether the special offer is one for groups (PR-08). */
type Say = Record<'tariff' | 'building' | 'lines' | 'days' | 'nothing', string> & { groups: boolean };

/** The quote as it is sent, or what is missing. */
export function quoteFrom(
  typed: QuoteDraft,
  bundle: BundleDraft,
  customer: Pick<Customer, 'id' | 'firmName' | 'communityId' | 'gridPath'>,
  say: Say,
): { wanted: NewQuote | null; found: Violation[] } {
  const found: Violation[] = [];
  const lines: WantedLine[] = [];
  if (typed.withTariff !== '') {
    const quantity = whole(typed.lines, 1, 999);
    if (typed.tariffId === '') found.push(wrong('tariffId', say.tariff));
    if (quantity === null) found.push(wrong('lines', say.lines));
    lines.push({ kind: 'TARIFF', tariffId: typed.tariffId, quantity: quantity ?? 1 });
  }
  if (typed.withBundle !== '') {
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
    const buildingId = typed.buildingId.trim();
    if (say.groups && buildingId === '') found.push(wrong('buildingId', say.building));
    lines.push({
      kind: 'SPECIAL_OFFER',
      specialOfferId: typed.specialId,
      ...(say.groups && { buildingId }),
    });
  }
  const validDays = whole(typed.validDays, 1, 90);
  if (validDays === null) found.push(wrong('validDays', say.days));
  if (lines.length === 0) found.push(wrong('withTariff', say.nothing));
  if (found.length > 0 || validDays === null) return { wanted: null, found };
  return {
    wanted: {
      communityId: customer.communityId,
      gridPath: customer.gridPath,
      customer: { id: customer.id, addressee: customer.firmName, firm: true },
      lines,
      validDays,
    },
    found,
  };
}
