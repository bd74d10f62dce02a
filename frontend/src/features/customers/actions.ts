/** FN-12: what is done with a customer. */
export const actionKinds = ['VISIT', 'CALL', 'PROPOSAL', 'DEMONSTRATION', 'EVENT', 'NOTE'] as const;
export type ActionKind = (typeof actionKinds)[number];

/** How a call ended. */
export const actionOutcomes = ['REACHED', 'APPOINTMENT', 'DECLINED', 'NO_ANSWER', 'WRONG_NUMBER'] as const;

/** What an entry of the timeline names besides its kind, split as the server writes it: `ADVANCED:LISTED`. */
export function partsOf(code: string): readonly [string, string | null] {
  const [first = '', second] = code.split(':');
  return [first, second ?? null];
}
