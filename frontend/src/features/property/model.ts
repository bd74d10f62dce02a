import {
  answer,
  flag,
  listOf,
  maybe,
  number,
  oneOf,
  text,
  withDefault,
  type Decoded,
} from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';
import { day, moment } from '@/shared/format/date';
import { money } from '@/shared/format/money';

type Schemas = components['schemas'];

export const companyKinds = ['PROPERTY_COMPANY', 'EMPLOYER_DEPARTMENT'] as const;
export type CompanyKind = (typeof companyKinds)[number];

export const purposes = ['INTRODUCTION', 'NEGOTIATION'] as const;
export type Purpose = (typeof purposes)[number];

export const companyRow = answer<Schemas['PropertyViewsCompanyRow']>()({
  id: text,
  name: text,
  kind: oneOf(companyKinds),
  agreement: flag,
  deciders: number,
  negotiations: number,
  pendingGrants: number,
});
export type CompanyRow = Decoded<typeof companyRow>;

const agreement = answer<Schemas['PropertyViewsAgreementView']>()({
  signedOn: day,
  validUntil: maybe(day),
  note: maybe(text),
});

const contact = answer<Schemas['PropertyViewsContactView']>()({
  number,
  name: text,
  duty: maybe(text),
  phone: maybe(text),
  canDecide: flag,
});
export type Contact = Decoded<typeof contact>;

const grant = answer<Schemas['PropertyViewsGrantView']>()({
  number,
  communityId: text,
  monthlyValue: money,
  months: number,
  reason: text,
  status: oneOf(['REQUESTED', 'APPROVED', 'REJECTED']),
  requestedBy: text,
  requestedAt: moment,
  comment: maybe(text),
});
export type Grant = Decoded<typeof grant>;

export const company = answer<Schemas['PropertyCompany']>()({
  id: text,
  name: text,
  kind: oneOf(companyKinds),
  gridPath: text,
  contacts: withDefault(listOf(contact), []),
  agreement: maybe(agreement),
  earlierAgreements: withDefault(listOf(agreement), []),
  precedents: withDefault(
    listOf(
      answer<Schemas['PropertyViewsPrecedentView']>()({
        communityId: text,
        openedOn: day,
        note: maybe(text),
      }),
    ),
    [],
  ),
  negotiations: withDefault(
    listOf(
      answer<Schemas['PropertyViewsNegotiationView']>()({
        on: day,
        purpose: oneOf(purposes),
        contactNumber: number,
        communityId: maybe(text),
        summary: text,
      }),
    ),
    [],
  ),
  grants: withDefault(listOf(grant), []),
});
export type Company = Decoded<typeof company>;

export const managed = answer<Schemas['ManagedCommunities']>()({
  total: number,
  covered: number,
  agreementInForce: flag,
  communities: withDefault(
    listOf(
      answer<Schemas['PropertyViewsManagedCommunity']>()({
        communityId: text,
        name: text,
        marketingState: oneOf(['NOT_OPENED', 'ABOUT_TO_OPEN', 'OPENED']),
      }),
    ),
    [],
  ),
});
export type Managed = Decoded<typeof managed>;

export const revealedContacts = answer<Schemas['RevealedContacts']>()({
  contacts: withDefault(
    listOf(
      answer<Schemas['PropertyViewsRevealedContact']>()({
        number,
        name: text,
        duty: maybe(text),
        phone: maybe(text),
      }),
    ),
    [],
  ),
});
export type RevealedContact = Decoded<typeof revealedContacts>['contacts'][number];
/** A contact in full, as needed to change it. */
export type FullContact = RevealedContact & Pick<Contact, 'canDecide'>;
