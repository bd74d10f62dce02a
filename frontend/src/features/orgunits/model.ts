import { answer, maybe, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';

type Schemas = components['schemas'];

export const orgUnit = answer<Schemas['OrgUnitView']>()({ id: text, name: text, path: text });
export type OrgUnit = Decoded<typeof orgUnit>;

/** Who works where; until is empty while it goes on. */
export const assignment = answer<Schemas['StaffApiStaffView']>()({
  staffId: text,
  name: text,
  role: text,
  until: maybe(text),
});
