import { useText } from '@/shared/i18n/useText';
import type { FactName } from './facts';
import { estateClasses, forums, thresholds } from './model';

/** A fact as its form has it, in words; nothing for what is not known. */
export function useFactText() {
  const t = useText('survey');
  return (name: FactName, typed: string): string | null => {
    if (typed === '') return null;
    switch (name) {
      case 'estateClass': {
        const known = estateClasses.find((one) => one === typed);
        return known ? t(`estateClass.${known}`) : typed;
      }
      case 'entryThreshold': {
        const known = thresholds.find((one) => one === typed);
        return known ? t(`threshold.${known}`) : typed;
      }
      case 'forum': {
        const known = forums.find((one) => one === typed);
        return known ? t(`forum.${known}`) : typed;
      }
      case 'blocker':
        return t('blocker.LEASED_LINE');
      case 'mixedUse':
      case 'besideShopping':
      case 'competitorFree':
        return t(typed === 'yes' ? 'yes' : 'no');
      default:
        return typed;
    }
  };
}
