import { answer, listOf, maybe, number, text, withDefault, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';
import { moment } from '@/shared/format/date';

type Schemas = components['schemas'];

/** Each service keeps a trail of its own. */
export const services = ['community', 'funnel', 'pricing', 'campaign'] as const;
export type Service = (typeof services)[number];

/** What each service writes down, by the name it has in the texts. */
const actions = {
  community: {
    'survey.reveal': 'surveyReveal',
    'building.reveal': 'buildingReveal',
    'property-company.reveal': 'companyReveal',
    'property-agreement.take-back': 'agreementTakeBack',
    'property-grant.request': 'grantRequest',
    'property-grant.approve': 'grantApprove',
    'property-grant.reject': 'grantReject',
    'photo.remove': 'photoRemove',
  },
  funnel: {
    'customer.reveal': 'customerReveal',
    'customer.export': 'customerExport',
    'customer.look-up': 'customerLookUp',
  },
  pricing: {
    'special-offer.validate': 'offerValidate',
    'special-offer.approve': 'offerApprove',
    'special-offer.reject': 'offerReject',
    'special-offer.withdraw': 'offerWithdraw',
  },
  campaign: {
    'lead.reveal': 'leadReveal',
    'lead.correct': 'leadCorrect',
    'lead.erase': 'leadErase',
    'courtesy.declare': 'courtesyDeclare',
  },
} as const satisfies Record<Service, Record<string, string>>;

/** Which data it was about. */
const fields = {
  name: 'personName',
  phone: 'personPhone',
  room: 'room',
  'contacts.name': 'contactName',
  'contacts.phone': 'contactPhone',
  'competitors.staff.name': 'rivalName',
  'competitors.staff.phone': 'rivalPhone',
  'households.door': 'door',
  'households.contractEndsOn': 'contractEnd',
  existence: 'existence',
  'holder.name': 'holder',
  picture: 'picture',
  grants: 'grant',
  agreement: 'agreement',
  discountPercent: 'discount',
  offices: 'offices',
  recipientId: 'recipient',
} as const;

/** Reasons that a service gives by itself, since nobody is asked for one. */
const reasons = {
  'export, masked': 'export',
  'export of a job, masked': 'jobExport',
  'look-up before creating, masked': 'lookUp',
  'recorded by mistake': 'mistake',
  更正: 'correction',
} as const;

type ValuesOf<T> = T[keyof T];
export type ActionName = ValuesOf<{ [S in Service]: ValuesOf<(typeof actions)[S]> }>;
export type FieldName = ValuesOf<typeof fields>;
export type ReasonName = ValuesOf<typeof reasons>;

export type NamedAction = { action: string; name: ActionName };

/** What may be looked for in a service's trail. */
export function actionsOf(service: Service): readonly NamedAction[] {
  return Object.entries<ActionName>(actions[service]).map(([action, name]) => ({ action, name }));
}

/** The name of an action in the texts; null for one that this page does not know yet. */
export function actionName(service: Service, action: string): ActionName | null {
  return actionsOf(service).find((one) => one.action === action)?.name ?? null;
}

export function fieldName(field: string): FieldName | null {
  return Object.entries(fields).find(([key]) => key === field)?.[1] ?? null;
}

export function reasonName(reason: string): ReasonName | null {
  return Object.entries(reasons).find(([key]) => key === reason)?.[1] ?? null;
}

/** PI-01: one thing done with protected data: by whom, when, to whose data, which, and why. Never the data themselves. */
export const auditRow = answer<Schemas['AuditRow']>()({
  sequence: number,
  at: moment,
  callerId: text,
  action: text,
  subjectId: text,
  fields: withDefault(listOf(text), []),
  reason: text,
});
export type AuditRow = Decoded<typeof auditRow>;

/** How many rows are whole from the first one on, and which is the first that is not. */
export const verification = answer<Schemas['AuditTrailVerification']>()({
  rows: number,
  firstBroken: maybe(number),
  head: text,
});
export type Verification = Decoded<typeof verification>;
