import { useText } from '@/shared/i18n/useText';

/** What was done last before a move forward (FN-03); NONE when nothing was recorded. */
export const moveMeans = ['VISIT', 'CALL', 'PROPOSAL', 'DEMONSTRATION', 'EVENT', 'NONE'] as const;

/** What a means is called; one that is not known by its code. */
export function useMeansName(): (means: string) => string {
  const t = useText('figures');
  return (means) => {
    const known = moveMeans.find((one) => one === means);
    return known === undefined ? means : t(`means.is.${known}`);
  };
}
