import { useSubmission } from '@/shared/form/useSubmission';
import { lookUp, type Matches, type Traits } from './api/lookUp';

/** What is known of a firm, as typed. */
export type Typed = Record<'firmName' | 'unifiedSocialCreditCode' | 'phone' | 'address', string>;

/** What is asked for; null while nothing is typed that tells one firm from another. */
export function traitsOf(typed: Typed): Traits | null {
  const given = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])),
  );
  return Object.keys(given).some((name) => name !== 'address') ? given : null;
}

/** FN-16: looks whether a firm has a file; an answer stands only for what was asked, not for what is typed afterwards. */
export function useLookUp(typed: Typed) {
  const traits = traitsOf(typed);
  const { mutate, data, error, isPending, variables } = useSubmission({
    send: (asked: Traits, key) => lookUp(asked, key),
  });
  const same = traits !== null && JSON.stringify(traits) === JSON.stringify(variables);
  const answer: Matches | null = same ? (data ?? null) : null;
  return {
    answer,
    error: same ? error : null,
    busy: isPending,
    /** Absent while there is nothing to look up. */
    look: traits === null ? null : () => mutate(traits),
  };
}
