/** The fields of a file that is being opened, with the person to talk to. */
export const blankFile = {
  firmName: '',
  unifiedSocialCreditCode: '',
  address: '',
  clusterKind: '',
  people: '',
  monthlySpend: '',
  payer: '',
  contactName: '',
  contactPhone: '',
  contactRole: '',
  canDecide: '',
};

export type NewFile = typeof blankFile;

/** Persons are not kept in the browser (PI-01). */
export const unkeptOfFile = ['contactName', 'contactPhone'] as const;

/** Where what was typed is kept: for each firm of a campaign by itself. */
export function newDraft(leadId?: string): string {
  return leadId === undefined ? 'customer' : `customer.${leadId}`;
}
