import { useText } from '@/shared/i18n/useText';

/** Why customers move back or are lost (FN-02). */
export const moveReasons = [
  'PRICE',
  'COMPETITOR',
  'NO_RESOURCE_COVERAGE',
  'NO_NEED',
  'MOVED',
  'CLOSED',
  'OTHER',
] as const;

/** What a reason is called; one that is not known by its code. */
export function useReasonName(): (reason: string) => string {
  const t = useText('figures');
  return (reason) => {
    const known = moveReasons.find((one) => one === reason);
    return known === undefined ? reason : t(`reason.${known}`);
  };
}
