import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import type { FactName } from './facts';
import type { Facts } from './model';

type FactValueProps = { facts: Facts; name: FactName; propertyName: string | undefined };

/** A single fact in words, or that it is not known. */
export function FactValue({ facts, name, propertyName }: FactValueProps) {
  const t = useText('survey');
  const format = useFormat();
  switch (name) {
    case 'handoverOn':
      return facts.handoverOn && format.day(facts.handoverOn);
    case 'estateClass':
      return facts.estateClass && t(`estateClass.${facts.estateClass}`);
    case 'entryThreshold':
      return facts.entryThreshold && t(`threshold.${facts.entryThreshold}`);
    case 'forum':
      return facts.forum && t(`forum.${facts.forum}`);
    case 'blocker':
      return facts.blocker && t(`blocker.${facts.blocker}`);
    case 'propertyCompanyId':
      return propertyName ?? facts.propertyCompanyId;
    case 'managingDepartment':
      return facts.managingDepartment;
    case 'mixedUse':
    case 'besideShopping':
    case 'competitorFree':
      return facts[name] === null ? null : t(facts[name] ? 'yes' : 'no');
    case 'ourHouseholds':
      return facts.ourHouseholds === null ? null : format.number(facts.ourHouseholds);
    case 'statedOccupancy':
    case 'statedOwnerOccupied':
    case 'computers':
    case 'aged16To50': {
      const value = facts[name];
      return value === null ? null : format.percent(value);
    }
  }
}
