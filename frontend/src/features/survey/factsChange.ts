import type { FactsChange } from './api/changeSurvey';
import { factDates, type FactName } from './facts';
import { estateClasses, forums, thresholds, type Facts, type Survey } from './model';

/** The facts as a form holds them; an unknown one is empty. */
export function typedOf(facts: Facts): Record<FactName, string> {
  const flag = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no');
  const figure = (value: number | null) => (value === null ? '' : String(value));
  return {
    handoverOn: facts.handoverOn ?? '',
    estateClass: facts.estateClass ?? '',
    mixedUse: flag(facts.mixedUse),
    besideShopping: flag(facts.besideShopping),
    statedOccupancy: figure(facts.statedOccupancy),
    statedOwnerOccupied: figure(facts.statedOwnerOccupied),
    entryThreshold: facts.entryThreshold ?? '',
    propertyCompanyId: facts.propertyCompanyId ?? '',
    managingDepartment: facts.managingDepartment ?? '',
    blocker: facts.blocker ?? '',
    computers: figure(facts.computers),
    aged16To50: figure(facts.aged16To50),
    forum: facts.forum ?? '',
    ourHouseholds: figure(facts.ourHouseholds),
    competitorFree: flag(facts.competitorFree),
  };
}

type Change = Omit<FactsChange, 'asOf'>;

/** What the form says anew: stated facts, and those withdrawn. What it leaves as it was is not said again. */
export function changeOf(
  before: Facts,
  typed: Readonly<Record<FactName, string>>,
  names: readonly FactName[],
): Change {
  const was = typedOf(before);
  const changed = names.filter((name) => typed[name].trim() !== was[name]);
  const withdrawn = changed.filter((name) => typed[name].trim() === '').map((name) => factDates[name]);
  return changed
    .filter((name) => typed[name].trim() !== '')
    .map((name) => stated(name, typed[name].trim()))
    .reduce<Change>((all, one) => ({ ...all, ...one }), withdrawn.length > 0 ? { withdrawn } : {});
}

/**
 * What has to be said so that everything stands as before a change, with the days of then: one lot for each day.
 *
 * @param today day on which what was unknown before is withdrawn
 */
export function wayBack(
  before: Pick<Survey, 'facts' | 'factsAsOf'>,
  typed: Readonly<Record<FactName, string>>,
  names: readonly FactName[],
  today: string,
): FactsChange[] {
  const was = typedOf(before.facts);
  const lots = new Map<string, FactsChange>();
  const withdrawn: NonNullable<FactsChange['withdrawn']> = [];
  for (const name of names.filter((one) => typed[one].trim() !== was[one])) {
    if (was[name] === '') withdrawn.push(factDates[name]);
    else {
      const asOf = before.factsAsOf[factDates[name]] ?? today;
      lots.set(asOf, { ...lots.get(asOf), asOf, ...stated(name, was[name]) });
    }
  }
  const back = [...lots.values()];
  if (withdrawn.length === 0) return back;
  const [first = { asOf: today }, ...rest] = back;
  return [{ ...first, withdrawn }, ...rest];
}

function stated(name: FactName, value: string): Change {
  switch (name) {
    case 'handoverOn':
      return { handoverOn: value };
    case 'estateClass':
      return { estateClass: estateClasses.find((one) => one === value) };
    case 'entryThreshold':
      return { entryThreshold: thresholds.find((one) => one === value) };
    case 'forum':
      return { forum: forums.find((one) => one === value) };
    case 'blocker':
      return { blocker: 'LEASED_LINE' };
    case 'propertyCompanyId':
      return { propertyCompanyId: value };
    case 'managingDepartment':
      return { managingDepartment: value };
    case 'mixedUse':
    case 'besideShopping':
    case 'competitorFree':
      return { [name]: value === 'yes' };
    case 'statedOccupancy':
    case 'statedOwnerOccupied':
    case 'computers':
    case 'aged16To50':
    case 'ourHouseholds':
      return { [name]: Number(value) };
  }
}
