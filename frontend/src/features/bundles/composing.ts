import type { Violation } from '@/shared/api/problem';
import { editions, mostTerminals, plans, type Composition } from './model';

/** A composition as a draft keeps it: texts only. */
export const blankDraft = {
  minutes: '1200',
  edition: 'BASE',
  plan: 'A',
  fixed: '2',
  twoG: '0',
  threeG: '0',
  shared: '0',
  nonShared: '0',
  broadband: '',
  tariffId: '',
};
export type BundleDraft = typeof blankDraft;

export function compositionOf(draft: BundleDraft): Composition {
  return {
    minutes: count(draft.minutes, 1_000_000),
    edition: editions.find((one) => one === draft.edition) ?? 'BASE',
    plan: plans.find((one) => one === draft.plan) ?? 'A',
    terminals: { fixed: count(draft.fixed), twoG: count(draft.twoG), threeG: count(draft.threeG) },
    packs: { shared: count(draft.shared), nonShared: count(draft.nonShared) },
    broadband: draft.broadband === 'yes',
  };
}

export function draftOf(composition: Composition): Omit<BundleDraft, 'tariffId'> {
  const { terminals, packs } = composition;
  return {
    minutes: String(composition.minutes),
    edition: composition.edition,
    plan: composition.plan,
    fixed: String(terminals.fixed),
    twoG: String(terminals.twoG),
    threeG: String(terminals.threeG),
    shared: String(packs.shared),
    nonShared: String(packs.nonShared),
    broadband: composition.broadband ? 'yes' : '',
  };
}

/**
 * BD-01: the nearest valid bundle that a refusal names, or null when it names none. The line of broadband that is wanted
 * stays.
 */
export function nearestOf(violations: readonly Violation[], wanted: Composition): Composition | null {
  const params = violations.find((one) => 'nearestMinutes' in one.params)?.params;
  if (!params) return null;
  const of = (name: string) => {
    const value = params[name];
    return typeof value === 'number' ? value : Number(value);
  };
  const edition = editions.find((one) => one === params['nearestEdition']);
  const plan = plans.find((one) => one === params['nearestPlan']);
  const nearest = {
    minutes: of('nearestMinutes'),
    terminals: { fixed: of('nearestFixed'), twoG: of('nearestTwoG'), threeG: of('nearestThreeG') },
    packs: { shared: of('nearestShared'), nonShared: of('nearestNonShared') },
    broadband: wanted.broadband,
  };
  const numbers = [nearest.minutes, ...Object.values(nearest.terminals), ...Object.values(nearest.packs)];
  if (edition === undefined || plan === undefined || !numbers.every(Number.isInteger)) return null;
  return { ...nearest, edition, plan };
}

function count(typed: string, most = mostTerminals): number {
  return /^\d{1,9}$/.test(typed) ? Math.min(Number(typed), most) : 0;
}
